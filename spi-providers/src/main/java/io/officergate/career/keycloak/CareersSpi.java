package io.officergate.career.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** OfficerGate's own place in Keycloak's provider registry, so that each node has exactly one clock of dated rights. */
public final class CareersSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "officergate-careers";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Careers.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // Keycloak's interface is raw here
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return CareersFactory.class;
    }
}

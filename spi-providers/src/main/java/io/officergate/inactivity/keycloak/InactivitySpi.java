package io.officergate.inactivity.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** OfficerGate's own place in Keycloak's provider registry, so that each node sweeps once, and remembers what it wrote. */
public final class InactivitySpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "officergate-inactivity";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Inactivity.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // Keycloak's interface is raw here
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return InactivityFactory.class;
    }
}

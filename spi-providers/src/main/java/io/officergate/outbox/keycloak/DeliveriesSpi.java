package io.officergate.outbox.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** OfficerGate's own place in Keycloak's provider registry, so that each node has exactly one drainer. */
public final class DeliveriesSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "officergate-deliveries";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Deliveries.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // Keycloak's interface is raw here
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return DeliveriesFactory.class;
    }
}

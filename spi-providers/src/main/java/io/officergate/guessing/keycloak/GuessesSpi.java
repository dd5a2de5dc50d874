package io.officergate.guessing.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** OfficerGate's own place in Keycloak's provider registry, so that each node has one queue and one set of settings. */
public final class GuessesSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "guessing";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Guesses.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // Keycloak's interface is raw here
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return GuessesFactory.class;
    }
}

package io.officergate.withdrawal.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** OfficerGate's own place in Keycloak's provider registry, so that each node looks once for what is to be escalated. */
public final class WithdrawalsSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "officergate-withdrawal";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Withdrawals.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // Keycloak's interface is raw here
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return WithdrawalsFactory.class;
    }
}

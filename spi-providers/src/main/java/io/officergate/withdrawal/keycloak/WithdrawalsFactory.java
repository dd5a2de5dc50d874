package io.officergate.withdrawal.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Withdrawals}. */
public interface WithdrawalsFactory extends ProviderFactory<Withdrawals> {}

package io.officergate.withdrawal.keycloak;

import io.officergate.withdrawal.WithdrawalPolicy;
import org.keycloak.provider.Provider;

/** What this server's settings say of withdrawals outside single sign-on. */
public interface Withdrawals extends Provider {
    /** Until when they are confirmed. */
    WithdrawalPolicy policy();
}

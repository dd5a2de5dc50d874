package io.officergate.officer.keycloak;

import io.officergate.officer.store.OtherAccounts.Account;

/** What an account is that has no officer record. */
public enum OtherAccountKind {
    /** Of a client. */
    MACHINE,
    /** Named by the operator, for the day on which nobody else can help. */
    EMERGENCY_ADMINISTRATOR,
    /** Has no personal number and gets no token. */
    DRAFT,
    /** Becomes an officer's with the first token, or with the next look for such accounts. */
    NOT_YET_USED;

    /** The kind of an account. */
    public static OtherAccountKind of(Account account, EmergencyAdministrators emergency) {
        if (account.machine().isPresent()) {
            return MACHINE;
        }
        if (account.hasPersonalNumber()) {
            return NOT_YET_USED;
        }
        return emergency.userNames().contains(account.userName()) ? EMERGENCY_ADMINISTRATOR : DRAFT;
    }
}

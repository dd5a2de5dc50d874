package io.officergate.officer;

/** What an officer's account is, whatever Keycloak's {@code enabled} flag says. */
public enum OfficerStatus {
    /** May sign in. */
    ACTIVE,
    /** Locked for inactivity, too many failures or a leaked password; a verified unlock opens it (IDL-2). */
    LOCKED,
    /** Suspended by a personnel decision or a missed review; only a decision opens it. */
    SUSPENDED,
    /** Has left; everything is withdrawn and only a reinstatement opens it again, with nothing of the old rights. */
    CLOSED
}

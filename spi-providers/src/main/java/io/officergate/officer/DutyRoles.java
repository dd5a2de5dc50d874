package io.officergate.officer;

import java.util.Set;

/**
 * Which roles are duties at a connected system (ACC-3): those of every client at which officers sign in and
 * that is not part of Keycloak or of OfficerGate itself. Only officers may have them.
 *
 * @param ownClients client ids of Keycloak and OfficerGate
 */
public record DutyRoles(Set<String> ownClients) {
    /** The clients that every realm has, and ours. */
    public static final DutyRoles DEFAULT = new DutyRoles(Set.of(
            "account",
            "account-console",
            "admin-cli",
            "broker",
            "officergate",
            "officergate-help-desk",
            "realm-management",
            "security-admin-console"));

    /** Keeps its own copy. */
    public DutyRoles {
        ownClients = Set.copyOf(ownClients);
    }

    /**
     * Whether the roles of the client with that id are duties.
     *
     * @param officersSignIn whether the client may ask officers to sign in
     */
    public boolean include(String clientId, boolean officersSignIn) {
        return officersSignIn && !ownClients.contains(clientId);
    }
}

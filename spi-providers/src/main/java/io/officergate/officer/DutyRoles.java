package io.officergate.officer;

import java.util.Set;

/**
 * Which roles are duties at a connected system (ACC-3): those of every client at which officers sign in, or that stands for
 * a system outside single sign-on (JML-4), and that is not part of Keycloak or of OfficerGate itself. Only officers may
 * have them.
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
     * @param isOutside whether it stands for a system that officers sign in to elsewhere
     */
    public boolean include(String clientId, boolean officersSignIn, boolean isOutside) {
        return (officersSignIn || isOutside) && !ownClients.contains(clientId);
    }
}

package io.officergate.officer.keycloak;

import org.keycloak.models.ClientModel;

/**
 * Systems outside single sign-on: clients at which nobody signs in, and whose roles are duties all the same (ACC-3). What an
 * officer may do there is withdrawn by whoever runs the system (JML-4).
 */
public final class OutsideSystems {
    private static final String OUTSIDE = "officergate.outside-sso";

    private OutsideSystems() {}

    /** Whether the client stands for one; it says so itself, {@code true} in its attribute {@code officergate.outside-sso}. */
    public static boolean include(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute(OUTSIDE));
    }
}

package io.officergate.realm;

import org.jspecify.annotations.Nullable;

/** The realm could not be brought into shape; the message says which file or request, and what Keycloak answered. */
public final class RealmConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RealmConfigurationException(String message) {
        this(message, null);
    }

    public RealmConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.officergate.kernel;

/**
 * The id of an officer's account: Keycloak's user id.
 *
 * @param value at most 36 characters, never blank
 */
public record OfficerId(String value) {
    public OfficerId {
        if (value.isBlank() || value.length() > 36) {
            throw new IllegalArgumentException("officer id must be 1 to 36 characters");
        }
    }
}

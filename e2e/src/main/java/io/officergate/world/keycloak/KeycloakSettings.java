package io.officergate.world.keycloak;

import java.util.Map;

/**
 * What all nodes of one installation share.
 *
 * @param url the address browsers and connected systems know, whichever node answers
 * @param more further {@code KC_…} variables, for example settings of our providers
 */
public record KeycloakSettings(
        String url,
        String jdbcUrl,
        String databaseUser,
        String databasePassword,
        String adminUser,
        String adminPassword,
        Map<String, String> more) {
    public KeycloakSettings {
        more = Map.copyOf(more);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "KeycloakSettings[" + url + "]";
    }
}

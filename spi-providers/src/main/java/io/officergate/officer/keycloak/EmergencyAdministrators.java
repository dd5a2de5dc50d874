package io.officergate.officer.keycloak;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.UserModel;

/**
 * Accounts of persons that are no officers' and yet get tokens, for the day on which nobody else can help: named in a
 * setting of the server, out of a realm admin's reach. They prove a second factor as everybody does, may never have a
 * duty, and each of their sign-ins is audited.
 *
 * @param userNames in the gated realms
 */
public record EmergencyAdministrators(Set<String> userNames) {
    public EmergencyAdministrators {
        userNames = Set.copyOf(userNames);
    }

    /** What {@code --spi-token-interceptor--officergate--emergency-administrators} says; nobody when it says nothing. */
    public static EmergencyAdministrators configured() {
        String[] names = Config.scope("token-interceptor", "officergate").getArray("emergency-administrators");
        return new EmergencyAdministrators(names == null ? Set.of() : Set.of(names));
    }

    /** As long as no setting was read. */
    public static EmergencyAdministrators none() {
        return new EmergencyAdministrators(Set.of());
    }

    /** Whether the account is one of them. */
    public boolean include(UserModel user) {
        return userNames.contains(user.getUsername());
    }

    /** The names, separated by commas, in alphabetical order. */
    public String asText() {
        return String.join(",", userNames.stream().sorted().toList());
    }
}

package io.officergate.platform;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Realms and accounts no rule is about: the server's own realm, unless the setting of the gate says otherwise, and the
 * accounts of machines.
 *
 * @param names of realms
 */
public record ExemptRealms(Set<String> names) {
    private static final Set<String> DEFAULT = Set.of("master");

    public ExemptRealms {
        names = Set.copyOf(names);
    }

    /** What {@code --spi-token-interceptor--officergate--exempt-realms} says; {@code master} when it says nothing. */
    public static ExemptRealms configured() {
        String[] configured = Config.scope("token-interceptor", "officergate").getArray("exempt-realms");
        return new ExemptRealms(configured == null ? DEFAULT : Set.of(configured));
    }

    /** Nobody is exempt, as long as no setting was read. */
    public static ExemptRealms none() {
        return new ExemptRealms(Set.of());
    }

    /** Whether no rule is about this realm. */
    public boolean include(RealmModel realm) {
        return names.contains(realm.getName());
    }

    /** Whether no rule is about this account of this realm. */
    public boolean covers(RealmModel realm, UserModel user) {
        return include(realm) || user.getServiceAccountClientLink() != null;
    }

    /** The names, separated by commas, in alphabetical order. */
    public String asText() {
        return String.join(",", names.stream().sorted().toList());
    }
}

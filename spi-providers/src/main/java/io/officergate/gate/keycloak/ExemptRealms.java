package io.officergate.gate.keycloak;

import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

/**
 * The realms without a gate: a server setting of the gate that everything about closed paths shares.
 *
 * @param names of realms
 */
record ExemptRealms(Set<String> names) {
    private static final String SETTING = "exempt-realms";

    /** Nobody is exempt, as long as no setting was read. */
    static ExemptRealms none() {
        return new ExemptRealms(Set.of());
    }

    /** What the server was started with; {@code master} when nothing was said. */
    static ExemptRealms configured() {
        return of(Config.scope("token-interceptor", OfficerGateFactory.ID));
    }

    static ExemptRealms of(Config.Scope gate) {
        return new ExemptRealms(
                Optional.ofNullable(gate.getArray(SETTING)).map(Set::of).orElse(Set.of("master")));
    }

    boolean include(RealmModel realm) {
        return names.contains(realm.getName());
    }

    String asSetting() {
        return String.join(",", names);
    }
}

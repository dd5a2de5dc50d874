package io.officergate.platform;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

/**
 * Which realms OfficerGate rules: all but those the server setting
 * {@code spi-token-interceptor--officergate--exempt-realms} names, default {@code master}. A realm admin cannot change it.
 */
public final class GatedRealms {
    private static final Set<String> EXEMPT = exempt();

    private GatedRealms() {}

    /** Whether the realm's officers pass the gate. */
    public static boolean include(RealmModel realm) {
        return !EXEMPT.contains(realm.getName());
    }

    /** Names of the realms that are exempt. */
    public static Set<String> exempt() {
        String[] configured = Config.scope("token-interceptor", "officergate").getArray("exempt-realms");
        return configured == null ? Set.of("master") : Set.of(configured);
    }
}

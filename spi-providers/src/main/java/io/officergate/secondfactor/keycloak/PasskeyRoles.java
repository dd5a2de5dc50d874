package io.officergate.secondfactor.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.platform.HeldRoles;
import io.officergate.secondfactor.PasskeyPolicy;
import java.util.List;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The officers who need a passkey because of a role they have, by themselves, by a group or within another role. */
public final class PasskeyRoles {
    private final PasskeyPolicy policy;
    private final ExemptRealms exempt;

    private PasskeyRoles(PasskeyPolicy policy, ExemptRealms exempt) {
        this.policy = policy;
        this.exempt = exempt;
    }

    /** As long as no setting was read. */
    public static PasskeyRoles none() {
        return new PasskeyRoles(PasskeyPolicy.NOBODY, ExemptRealms.none());
    }

    /** What {@code --spi-token-interceptor--officergate--passkey-roles} says; nobody when it says nothing. */
    public static PasskeyRoles configured() {
        String[] names = Config.scope("token-interceptor", "officergate").getArray("passkey-roles");
        PasskeyPolicy policy = names == null ? PasskeyPolicy.NOBODY : new PasskeyPolicy(Set.of(names));
        return new PasskeyRoles(policy, ExemptRealms.configured());
    }

    /** Whether this officer needs one. */
    public boolean cover(RealmModel realm, UserModel user) {
        return !policy.roles().isEmpty() && !exempt.covers(realm, user) && policy.covers(HeldRoles.of(user));
    }

    /** Whether this officer proves a key and nothing else: one is needed, and there. */
    boolean leaveOnlyKeys(RealmModel realm, UserModel user) {
        return cover(realm, user) && Factors.includeKey(user);
    }

    /** Names that no gated realm has: somebody mistyped one, or the realm is still to come. */
    List<String> unknown(KeycloakSession session) {
        List<RealmModel> gated = session.realms()
                .getRealmsStream()
                .filter(realm -> !exempt.include(realm))
                .toList();
        return policy.roles().stream()
                .filter(name -> gated.stream().noneMatch(realm -> isKnown(realm, name)))
                .sorted()
                .toList();
    }

    private static boolean isKnown(RealmModel realm, String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return realm.getRole(name) != null;
        }
        ClientModel client = realm.getClientByClientId(name.substring(0, slash));
        String role = name.substring(slash + 1);
        return client != null && (role.equals("*") || client.getRole(role) != null);
    }

    /** The names, separated by commas, in alphabetical order. */
    public String asText() {
        return String.join(",", policy.roles().stream().sorted().toList());
    }
}

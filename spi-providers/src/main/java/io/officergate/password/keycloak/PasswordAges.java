package io.officergate.password.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAge;
import io.officergate.password.PasswordAgePolicy;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.HeldRoles;
import io.officergate.platform.PrivilegedRoles;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * How old the passwords of accounts are, by the server's settings; a realm, a system or a role may ask for fewer days with
 * the attribute {@link #DAYS} (PWD-1).
 */
public final class PasswordAges {
    /** Attribute of a realm, a client or a role: a number of days, which counts when it is less than what else is said. */
    public static final String DAYS = "officergate.password-days";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final PasswordAgePolicy policy;
    private final PrivilegedRoles privileged;
    private final ExemptRealms exempt;

    private PasswordAges(PasswordAgePolicy policy, PrivilegedRoles privileged, ExemptRealms exempt) {
        this.policy = policy;
        this.privileged = privileged;
        this.exempt = exempt;
    }

    /** As long as no setting was read. */
    public static PasswordAges byDefault() {
        return new PasswordAges(PasswordAgePolicy.DEFAULT, PrivilegedRoles.byDefault(), ExemptRealms.none());
    }

    /**
     * What {@code --spi-token-interceptor--officergate--…} says.
     *
     * @throws IllegalArgumentException when a value is out of its range
     */
    public static PasswordAges configured() {
        Config.Scope config = Config.scope("token-interceptor", "officergate");
        PasswordAgePolicy laxest = PasswordAgePolicy.DEFAULT;
        return new PasswordAges(
                new PasswordAgePolicy(
                        config.getInt("password-days", laxest.days()),
                        config.getInt("privileged-password-days", laxest.privilegedDays()),
                        config.getInt("password-spread-days", laxest.spreadDays())),
                PrivilegedRoles.configured(),
                ExemptRealms.configured());
    }

    /** How old the password of this account is; accounts that no rule is about have none to rotate. */
    public PasswordAge judge(RealmModel realm, UserModel user, Instant now) {
        Optional<CredentialModel> password = exempt.covers(realm, user) ? Optional.empty() : passwordOf(user);
        return password.map(kept -> policy.decide(
                        new OfficerId(user.getId()), setAt(kept), daysOf(realm, HeldRoles.inThisRequest(user)), now))
                .orElseGet(PasswordAgePolicy::ofNone);
    }

    /** Whether no rule is about the passwords of this realm. */
    public boolean isExempt(RealmModel realm) {
        return exempt.include(realm);
    }

    PasswordAgePolicy policy() {
        return policy;
    }

    /**
     * The days of somebody who has these roles and no other; of somebody who has more, the least of what each of them, with
     * all that is in it, gives.
     */
    int daysOf(RealmModel realm, Collection<RoleModel> roles) {
        return policy.daysOf(
                privileged.areAmong(roles),
                Stream.concat(
                                Stream.of(realm.getAttribute(DAYS)),
                                roles.stream().flatMap(PasswordAges::saidOf))
                        .map(PasswordAges::days)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** As Server Info shows them, units in the names. */
    public Map<String, String> asInfo() {
        return Map.of(
                "password-days",
                Integer.toString(policy.days()),
                "privileged-password-days",
                Integer.toString(policy.privilegedDays()),
                "password-spread-days",
                Integer.toString(policy.spreadDays()));
    }

    private static Stream<@Nullable String> saidOf(RoleModel role) {
        String ofSystem = role.getContainer() instanceof ClientModel client ? client.getAttribute(DAYS) : null;
        return Stream.of(role.getFirstAttribute(DAYS), ofSystem);
    }

    private static Optional<Integer> days(@Nullable String said) {
        return Optional.ofNullable(said).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    private static Optional<CredentialModel> passwordOf(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst();
    }

    private static Optional<Instant> setAt(CredentialModel password) {
        return Optional.ofNullable(password.getCreatedDate()).map(Instant::ofEpochMilli);
    }
}

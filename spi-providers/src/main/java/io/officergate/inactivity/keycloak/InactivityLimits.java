package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.Idleness;
import io.officergate.inactivity.InactivityPolicy;
import io.officergate.officer.OfficerRecord;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.PrivilegedRoles;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * After how many days without use an account is locked, by the server's settings; a realm may ask for fewer with the attribute
 * {@link #DAYS} (IDL-1).
 */
final class InactivityLimits {
    /** Attribute of a realm: a number of days, 30 or more, which counts when it is less than what the server says. */
    static final String DAYS = "officergate.inactivity-days";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final InactivityPolicy policy;
    private final PrivilegedRoles privileged;
    private final ExemptRealms exempt;

    private InactivityLimits(InactivityPolicy policy, PrivilegedRoles privileged, ExemptRealms exempt) {
        this.policy = policy;
        this.privileged = privileged;
        this.exempt = exempt;
    }

    /**
     * What the settings of the room say.
     *
     * @throws IllegalArgumentException when a value is out of its range
     */
    static InactivityLimits configured(Config.Scope config) {
        InactivityPolicy byDefault = InactivityPolicy.DEFAULT;
        return new InactivityLimits(
                new InactivityPolicy(
                        config.getInt(InactivityPolicy.DAYS, byDefault.days()),
                        config.getInt(InactivityPolicy.PRIVILEGED_DAYS, byDefault.privilegedDays())),
                PrivilegedRoles.configured(),
                ExemptRealms.configured());
    }

    /** How long the officer has not used the account; empty in a realm that no rule is about. */
    Optional<Idleness> judge(RealmModel realm, UserModel user, OfficerRecord record, Instant now) {
        return exempt.covers(realm, user)
                ? Optional.empty()
                : Optional.of(policyOf(realm).decide(record.usage().countsFrom(), privileged.areHeldBy(user), now));
    }

    /** The days of a realm. */
    InactivityPolicy policyOf(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(DAYS))
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .map(policy::strictTo)
                .orElse(policy);
    }

    boolean isExempt(RealmModel realm) {
        return exempt.include(realm);
    }

    PrivilegedRoles privileged() {
        return privileged;
    }

    /** As Server Info shows them, units in the names. */
    Map<String, String> asInfo() {
        return Map.of(
                InactivityPolicy.DAYS,
                Integer.toString(policy.days()),
                InactivityPolicy.PRIVILEGED_DAYS,
                Integer.toString(policy.privilegedDays()));
    }
}

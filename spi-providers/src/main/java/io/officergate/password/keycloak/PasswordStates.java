package io.officergate.password.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAge;
import io.officergate.password.PasswordAge.Usable;
import io.officergate.password.PasswordAgePolicy;
import io.officergate.password.PasswordState;
import io.officergate.password.store.PasswordRow;
import io.officergate.password.store.PasswordRows;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * The passwords of everybody in a realm who is no machine, as {@link PasswordAges#judge} sees each, without loading an account
 * (PWD-1). Of an exempt realm there are none. Accounts and roles that a directory keeps for itself are not seen: Keycloak's own
 * tables are read.
 *
 * <p>Streams read the database while they are consumed: in one transaction, and closed by whoever takes them.
 */
public final class PasswordStates {
    private final RealmModel realm;
    private final PasswordAges ages;
    private final PasswordRows rows;

    public PasswordStates(KeycloakSession session, RealmModel realm, PasswordAges ages) {
        this.realm = realm;
        this.ages = ages;
        this.rows = new PasswordRows(Database.of(session));
    }

    /** All of them by user name. */
    public Stream<PasswordState> read(Instant now) {
        if (ages.isExempt(realm)) {
            return Stream.empty();
        }
        return rows.read(realm.getId(), ages.daysOf(realm, Set.of()), said()).map(row -> stateOf(row, now));
    }

    /** Those of enabled accounts that may be used now, and not at the limit any more; by user name. */
    public Stream<PasswordState> endingBefore(Instant limit, Instant now) {
        if (ages.isExempt(realm)) {
            return Stream.empty();
        }
        return rows.readEnding(
                        realm.getId(),
                        ages.daysOf(realm, Set.of()),
                        said(),
                        now,
                        limit.plus(ages.policy().longestSpread()))
                .map(row -> stateOf(row, now))
                .filter(state ->
                        state.age() instanceof Usable usable && usable.until().isBefore(limit));
    }

    /** The days of whoever has the role, by its id, where they are fewer than those of somebody without any. */
    private Map<String, Integer> said() {
        int ofNobody = ages.daysOf(realm, Set.of());
        Map<String, Integer> said = new HashMap<>();
        Stream.concat(realm.getRolesStream(), realm.getClientsStream().flatMap(ClientModel::getRolesStream))
                .forEach(role -> {
                    int days = ages.daysOf(realm, withAllInIt(role));
                    if (days < ofNobody) {
                        said.put(role.getId(), days);
                    }
                });
        return said;
    }

    private static Set<RoleModel> withAllInIt(RoleModel role) {
        return role.isComposite() ? RoleUtils.expandCompositeRoles(Set.of(role)) : Set.of(role);
    }

    private PasswordState stateOf(PasswordRow row, Instant now) {
        PasswordAgePolicy policy = ages.policy();
        OfficerId officer = new OfficerId(row.id());
        PasswordAge age = row.hasPassword()
                ? policy.decide(officer, row.createdAt(), row.days(), now)
                : PasswordAgePolicy.ofNone();
        Optional<Instant> end = policy.endOf(officer, row.createdAt(), row.days(), age);
        boolean isAboutThisEnd = row.warnedEnd().equals(end.map(Now::day));
        return new PasswordState(
                officer,
                row.userName(),
                (row.familyName() + " " + row.givenName()).strip(),
                row.units(),
                row.enabled(),
                setAt(row),
                age,
                row.days(),
                end,
                row.warnedAt().filter(sent -> isAboutThisEnd),
                row.warnedStep().filter(sent -> isAboutThisEnd));
    }

    private static Optional<Instant> setAt(PasswordRow row) {
        if (!row.hasPassword()) {
            return Optional.empty();
        }
        return row.createdAt().equals(Optional.of(PasswordAgePolicy.SET_BY_ANOTHER))
                ? row.setAt().filter(known -> !known.equals(Instant.EPOCH))
                : row.createdAt();
    }
}

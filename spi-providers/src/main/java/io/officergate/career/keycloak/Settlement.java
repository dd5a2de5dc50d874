package io.officergate.career.keycloak;

import io.officergate.career.Career;
import io.officergate.career.Cause;
import io.officergate.career.RightsLost;
import io.officergate.career.Standing;
import io.officergate.career.Standing.Service;
import io.officergate.career.StandingPolicy;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.movers.Account;
import io.officergate.movers.Movement;
import io.officergate.movers.store.RightChangeStore;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusChange;
import io.officergate.officer.StatusVerdict.Refuse;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.Database;
import io.officergate.session.keycloak.AccessEnding;
import io.officergate.withdrawal.keycloak.WithdrawalTasks;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Makes an account follow its career in the caller's transaction: exactly the difference is applied. Roles and units that no
 * decision names stay, unless a decision leaves nothing of before. Whoever loses something loses every session (JML-1).
 */
public final class Settlement {
    private final OfficerRegister register;
    private final Rights rights;
    private final AccessEnding access;
    private final WithdrawalTasks withdrawals;
    private final RightChangeStore changes;
    private final String realmId;

    public Settlement(KeycloakSession session, RealmModel realm) {
        this.register = new OfficerRegister(session, realm);
        this.rights = new Rights(session, realm);
        this.access = new AccessEnding(session, realm);
        this.withdrawals = new WithdrawalTasks(session, realm);
        this.changes = new RightChangeStore(Database.of(session));
        this.realmId = realm.getId();
    }

    /**
     * Settles one officer, whose record the caller has locked.
     *
     * @param before where the officer stood without the decision that has come
     * @param cause that decision, for what rests on none of its own, or the date by which something ends
     */
    public Settled settle(
            UserModel user, OfficerRecord record, Standing before, Career career, Cause cause, Instant now) {
        Standing after = career.at(now);
        boolean startsAnew = !before.startedAnew().equals(after.startedAnew());
        Holdings held = rights.holdings(user);
        OfficerStatus status = changeStatus(user, record, after, startsAnew, cause.decision());
        Holdings holds = moveRights(user, held, before, after, career);
        Set<DutyAtSystem> ended = without(held.dutiesHeld(), holds.dutiesHeld());
        Set<String> left = without(held.codes(), holds.codes());
        Set<DutyAtSystem> lost = without(held.posts(), holds.posts());
        lost.addAll(ended);
        boolean hasLost = !lost.isEmpty() || !left.isEmpty();
        boolean isStopped = after.service() != Service.SERVING && record.status() == OfficerStatus.ACTIVE;
        Set<DutyAtSystem> followed = new HashSet<>(before.dutiesThatLeaveTheirUnit(after));
        followed.addAll(ended);
        withdrawals.open(user, followed, held.codes(), cause.decision(), cause.effective());
        Optional<Standing> overdue =
                record.nextChange().filter(end -> !end.isAfter(now)).map(end -> career.at(end.minusNanos(1)));
        changes.append(
                realmId,
                new Movement(
                        Optional.of(new Account(record.id(), user.getUsername())),
                        held.codes(),
                        holds.codes(),
                        now,
                        new RightsLost(cause, before, overdue, after, now).changes(lost)));
        int sessions = hasLost || isStopped || startsAnew ? access.endEverywhere(user) : 0;
        register.schedule(record, after.nextChange());
        return new Settled(
                ended,
                without(holds.dutiesHeld(), held.dutiesHeld()),
                left,
                without(holds.codes(), held.codes()),
                held.isHead() == holds.isHead() ? "" : holds.isHead() ? "begun" : "ended",
                held.isAdministrator() && !holds.isAdministrator(),
                record.status(),
                status,
                sessions);
    }

    private OfficerStatus changeStatus(
            UserModel user, OfficerRecord record, Standing after, boolean startsAnew, Decision by) {
        OfficerRecord current = record;
        for (StatusChange change : new StandingPolicy().changes(record, after, startsAnew)) {
            if (register.change(
                            current, user, change, Optional.of(after.decision().orElse(by)))
                    instanceof Refuse refusal) {
                throw new IllegalStateException("a career leads where no status follows: " + refusal.code());
            }
            current = register.find(record.id()).orElseThrow();
        }
        return current.status();
    }

    /**
     * Moves what differs; tells what the account has then. What an officer is in a unit, head or administrator, never goes along into
     * another, also where it was given in the console and no decision names it.
     */
    private Holdings moveRights(UserModel user, Holdings held, Standing before, Standing after, Career career) {
        Set<DutyAtSystem> wanted = after.rights();
        Set<String> units = codes(after.units());
        Holdings kept = before.swept().equals(after.swept())
                ? rights.end(user, held, without(career.everyDuty(), wanted), without(codes(career.everyUnit()), units))
                : rights.sweep(user, held, wanted, units);
        Holdings given = rights.give(user, kept, wanted, units);
        boolean isElsewhere = !given.codes().equals(held.codes());
        Holdings settled = isElsewhere ? rights.endAdministration(user, given) : given;
        boolean headshipChanges =
                after.isHead() != settled.isHead() && (after.isHead() || isElsewhere || career.namesAHeadship());
        return headshipChanges ? rights.setHead(user, settled, after.isHead()) : settled;
    }

    private static Set<String> codes(Set<UnitCode> units) {
        return units.stream().map(UnitCode::value).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> some, Set<T> others) {
        Set<T> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}

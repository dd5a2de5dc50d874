package io.officergate.career;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.movers.RightChange;
import io.officergate.movers.RightChange.What;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one settlement took from an officer, right by right, and by which decision (JML-1, JML-2). What a date ended is told as
 * such, also when the account is settled for something else before anybody has looked at the date.
 *
 * @param cause what the account is settled for
 * @param before where the officer stood without it
 * @param overdue where the officer stood just before the first date that has passed unsettled; empty when none has
 * @param after where the officer stands
 */
public record RightsLost(Cause cause, Standing before, Optional<Standing> overdue, Standing after, Instant now) {
    /** Being head of a unit, as a right: the role of the realm is shown as OfficerGate's own. */
    public static final DutyAtSystem HEADSHIP = new DutyAtSystem("UNIT_HEAD", "officergate");

    /** Being administrator of the own unit, as a right. */
    public static final DutyAtSystem ADMINISTRATION = new DutyAtSystem("UNIT_ADMIN", "officergate");

    /**
     * The changes, in the order of systems and duties.
     *
     * @param withdrawn duties whose roles the account has lost, {@link #HEADSHIP} and {@link #ADMINISTRATION} among them
     */
    public List<RightChange> changes(Set<DutyAtSystem> withdrawn) {
        Set<DutyAtSystem> movedByDate =
                overdue.map(then -> then.dutiesThatLeaveTheirUnit(before)).orElse(Set.of());
        Set<DutyAtSystem> moved = new HashSet<>(before.dutiesThatLeaveTheirUnit(after));
        moved.addAll(movedByDate);
        moved.removeAll(withdrawn);
        moved.retainAll(after.rights());
        List<RightChange> changes = Stream.concat(
                        withdrawn.stream().map(right -> change(What.WITHDRAWN, right, endedByDate(right))),
                        moved.stream()
                                .map(right -> change(
                                        What.MOVED,
                                        right,
                                        overByDate(right).filter(why -> movedByDate.contains(right)))))
                .sorted(Comparator.comparing(change -> change.right()
                        .map(right -> right.system() + "/" + right.duty())
                        .orElse("")))
                .toList();
        return changes.isEmpty() && isNewsOfItsOwn() ? List.of(nothing()) : changes;
    }

    private RightChange change(What what, DutyAtSystem right, Optional<Cause> byDate) {
        Cause why = byDate.orElse(cause);
        return why.change(what, Optional.of(right), why.heir().flatMap(heir -> heir.of(right)));
    }

    private RightChange nothing() {
        return cause.change(What.NOTHING, Optional.empty(), Optional.empty());
    }

    private Optional<Cause> endedByDate(DutyAtSystem right) {
        boolean isHeldOtherwise =
                right.equals(HEADSHIP) ? before.isHead() : before.rights().contains(right);
        return overByDate(right).filter(why -> !isHeldOtherwise);
    }

    private Optional<Cause> overByDate(DutyAtSystem right) {
        if (right.equals(HEADSHIP)) {
            return overdue.flatMap(Standing::headUntil)
                    .filter(end -> !end.isAfter(now))
                    .map(end -> Cause.byDate(cause.decision(), end));
        }
        return overdue.flatMap(then -> then.duties().stream()
                        .filter(held -> held.duty().equals(right) && held.isOverAt(now))
                        .findFirst())
                .flatMap(held ->
                        held.until().map(end -> Cause.byDate(held.decision().orElse(cause.decision()), end)));
    }

    /** Of a hand-over or an appointment the other officer's row tells. */
    private boolean isNewsOfItsOwn() {
        return cause.step()
                .filter(step -> step.kind() == StepKind.TAKE_OVER || step.kind() == StepKind.OTHER_APPOINTED)
                .isEmpty();
    }
}

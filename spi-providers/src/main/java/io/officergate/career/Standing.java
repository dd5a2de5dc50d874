package io.officergate.career;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.StatusReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an officer stands at one instant.
 *
 * @param service whether the officer serves
 * @param reason why, in the words of the decision
 * @param decision the decision behind it
 * @param units the units the officer belongs to: during a secondment the guest unit
 * @param home during a secondment the units that the officer comes from, and goes back to; else empty
 * @param duties what the officer may do now: nothing unless in service
 * @param resting duties that rest: during a secondment those at home, out of service all
 * @param isHead whether the officer is head of the unit, and serves
 * @param headUntil when that ends by itself
 * @param swept the last decision that left nothing of before
 * @param startedAnew the last reinstatement
 * @param nextChange when something ends by itself
 * @param without decisions that had no effect, with the code of the reason
 */
public record Standing(
        Service service,
        StatusReason reason,
        Optional<Decision> decision,
        Set<UnitCode> units,
        Set<UnitCode> home,
        List<HeldDuty> duties,
        List<HeldDuty> resting,
        boolean isHead,
        Optional<Instant> headUntil,
        Optional<Place> swept,
        Optional<Place> startedAnew,
        Optional<Instant> nextChange,
        Map<Place, String> without) {

    /** Whether an officer serves. */
    public enum Service {
        SERVING,
        SUSPENDED,
        CLOSED
    }

    public Standing {
        units = Set.copyOf(units);
        home = Set.copyOf(home);
        duties = List.copyOf(duties);
        resting = List.copyOf(resting);
        without = Map.copyOf(without);
    }

    /** The duties as roles show them: what, and at which system. */
    public Set<DutyAtSystem> rights() {
        return duties.stream().map(HeldDuty::duty).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the officer has the duty, be it that it rests. */
    public boolean holds(NamedDuty named) {
        return duties.stream().anyMatch(held -> held.isNamedBy(named))
                || resting.stream().anyMatch(held -> held.isNamedBy(named));
    }

    /** When a duty of his ends by itself, be it that it rests; the first end where it is held in several units. */
    public Optional<Instant> endOf(NamedDuty named) {
        return Stream.concat(duties.stream(), resting.stream())
                .filter(held -> held.isNamedBy(named))
                .flatMap(held -> held.until().stream())
                .min(Comparator.naturalOrder());
    }

    /** Duties that the officer has in a unit here, and not in that unit there: outside single sign-on these are two rights. */
    public Set<DutyAtSystem> dutiesThatLeaveTheirUnit(Standing other) {
        return duties.stream()
                .filter(held -> other.duties.stream()
                        .noneMatch(kept ->
                                kept.duty().equals(held.duty()) && kept.unit().equals(held.unit())))
                .map(HeldDuty::duty)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why a decision has no effect; empty when it has one. */
    public Optional<String> whyWithout(Place place) {
        return without.entrySet().stream()
                .filter(entry -> entry.getKey().isOfTheSame(place))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether both say the same of the officer; which decisions had no effect is no part of it. */
    public boolean isSameAs(Standing other) {
        return service == other.service
                && reason == other.reason
                && decision.equals(other.decision)
                && units.equals(other.units)
                && home.equals(other.home)
                && Set.copyOf(duties).equals(Set.copyOf(other.duties))
                && Set.copyOf(resting).equals(Set.copyOf(other.resting))
                && isHead == other.isHead
                && headUntil.equals(other.headUntil)
                && swept.equals(other.swept)
                && startedAnew.equals(other.startedAnew);
    }
}

package io.officergate.career;

import io.officergate.kernel.Decision;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One decision in a career.
 *
 * @param place where it stands
 * @param kind what it does
 * @param decision its number; empty for what was held before
 * @param until when what it gives ends by itself
 * @param fromUnit the unit left, merged or dissolved
 * @param toUnits the unit entered; of {@link StepKind#HELD_BEFORE} all units
 * @param taken duties that end
 * @param given duties that begin
 * @param isHead of {@link StepKind#HELD_BEFORE}: whether the officer was head of the units
 */
public record CareerStep(
        Place place,
        StepKind kind,
        Optional<Decision> decision,
        Optional<Instant> until,
        Optional<UnitCode> fromUnit,
        Set<UnitCode> toUnits,
        List<NamedDuty> taken,
        List<NamedDuty> given,
        boolean isHead)
        implements Comparable<CareerStep> {

    public CareerStep {
        toUnits = Set.copyOf(toUnits);
        taken = List.copyOf(taken);
        given = List.copyOf(given);
    }

    /** The one unit entered. */
    public Optional<UnitCode> toUnit() {
        return toUnits.stream().findFirst();
    }

    /** The same decision as it stands in another officer's career. */
    public CareerStep as(StepKind other) {
        return new CareerStep(place, other, decision, until, fromUnit, toUnits, taken, given, isHead);
    }

    /** A hand-over as it stands in the successor's career: no right lasts longer there than it would have with the giver (JML-3). */
    public CareerStep takenOverFrom(Standing giver) {
        List<NamedDuty> ending =
                taken.stream().map(named -> named.endingAt(giver.endOf(named))).toList();
        return new CareerStep(place, StepKind.TAKE_OVER, decision, until, fromUnit, toUnits, ending, given, isHead);
    }

    /** Whether the decision named that instant as the end of something. */
    boolean endsSomethingAt(Instant end) {
        return Stream.concat(until.stream(), taken.stream().flatMap(named -> named.until().stream()))
                .anyMatch(end::equals);
    }

    /** What was held before comes first, the others by their place. */
    @Override
    public int compareTo(CareerStep other) {
        int before = Boolean.compare(other.kind == StepKind.HELD_BEFORE, kind == StepKind.HELD_BEFORE);
        return before == 0 ? place.compareTo(other.place) : before;
    }
}

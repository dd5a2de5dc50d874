package io.officergate.career;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All decisions about one officer, in their order (JML-1, ACC-3).
 *
 * @param steps in any order when given, in the order of decisions afterwards
 */
public record Career(List<CareerStep> steps) {
    public Career {
        steps = steps.stream().sorted().toList();
    }

    /** The career with one decision more, in its place. */
    public Career with(CareerStep step) {
        return new Career(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** Where the officer stands at an instant, by every decision that is effective by then. */
    public Standing at(Instant now) {
        Course course = new Course();
        steps.stream()
                .filter(step -> step.kind() == StepKind.HELD_BEFORE
                        || !step.place().effective().isAfter(now))
                .forEach(course::take);
        return course.standing(now);
    }

    /** Where the officer stood when the decision at that place took effect, without it. */
    public Standing before(Place place) {
        return new Career(steps.stream()
                        .filter(step -> step.kind() == StepKind.HELD_BEFORE
                                || step.place().compareTo(place) < 0)
                        .toList())
                .at(place.effective());
    }

    /** The units the officer was in last, before whatever left him without one; empty when he never was in any. */
    public Set<UnitCode> lastUnits() {
        for (int i = steps.size(); i > 0; i--) {
            CareerStep last = steps.get(i - 1);
            Set<UnitCode> units =
                    new Career(steps.subList(0, i)).at(last.place().effective()).units();
            if (!units.isEmpty()) {
                return units;
            }
        }
        return Set.of();
    }

    /** Whether a decision stands behind that place. */
    public boolean goesOnAfter(Place place) {
        return steps.stream()
                .anyMatch(step ->
                        step.kind() != StepKind.HELD_BEFORE && step.place().compareTo(place) > 0);
    }

    /** Whether a hand-over that stands behind this one would have nothing left to hand over: two would have got the same duty. */
    public boolean handsOverAgainAfter(CareerStep handOver) {
        Career with = with(handOver);
        return steps.stream()
                .filter(step -> step.kind() == StepKind.HANDOVER && step.compareTo(handOver) > 0)
                .anyMatch(later -> later.taken().stream()
                        .anyMatch(duty -> before(later.place()).holds(duty)
                                && !with.before(later.place()).holds(duty)));
    }

    /** Every duty that a decision gave, took or found: those whose roles follow the career. */
    public Set<DutyAtSystem> everyDuty() {
        return steps.stream()
                .flatMap(step -> Stream.concat(step.taken().stream(), step.given().stream()))
                .map(NamedDuty::duty)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every unit that a decision names: those whose membership follows the career. */
    public Set<UnitCode> everyUnit() {
        return steps.stream()
                .flatMap(step -> Stream.concat(step.fromUnit().stream(), step.toUnits().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last decision that named that instant as the end of something. */
    public Optional<Decision> decisionThatEndsAt(Instant end) {
        return steps.stream()
                .filter(step -> step.endsSomethingAt(end))
                .flatMap(step -> step.decision().stream())
                .reduce((earlier, later) -> later);
    }

    /** Whether any decision made, found or ended a headship: then the role of a head follows the career. */
    public boolean namesAHeadship() {
        return steps.stream()
                .anyMatch(step -> step.isHead()
                        || step.kind() == StepKind.APPOINTMENT
                        || step.kind() == StepKind.DISMISSAL_FROM_POST);
    }
}

package io.officergate.sync.event;

import static io.officergate.sync.event.FindingCode.INVALID;
import static io.officergate.sync.event.FindingCode.OUT_OF_RANGE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a schema cannot say about a personnel event: an effective date of 1900 or 2100 is a slip of the pen, an end lies after
 * its start, nobody hands over to himself (JML-3), nothing cancels itself.
 *
 * @param pastYears how far back a decision may take effect, 1 to 100 years
 * @param futureYears how far ahead, 1 to 20 years
 */
public record EventBounds(int pastYears, int futureYears) {

    public EventBounds {
        requireWithin("past-years", pastYears, 100);
        requireWithin("future-years", futureYears, 20);
    }

    /** Everything out of bounds, empty when the event is fine. */
    public List<Finding> findings(PersonnelEvent event, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (!mayTakeEffectAt(event.effectiveFrom(), now)) {
            findings.add(new Finding(
                    "data.effectiveFrom",
                    OUT_OF_RANGE,
                    "must lie at most " + pastYears + " years back and " + futureYears + " years ahead"));
        }
        if (event.period().to().filter(to -> !to.isAfter(event.effectiveFrom())).isPresent()) {
            findings.add(new Finding("data.effectiveTo", OUT_OF_RANGE, "must be later than effectiveFrom"));
        }
        if (event.successor()
                .map(Subject.Officer::new)
                .filter(event.subject()::equals)
                .isPresent()) {
            findings.add(new Finding("data.successor", INVALID, "must be another officer"));
        }
        if (event.cancels().filter(event.identity().id()::equals).isPresent()) {
            findings.add(new Finding("data.cancels", INVALID, "must be another event"));
        }
        return List.copyOf(findings);
    }

    private boolean mayTakeEffectAt(Instant effective, Instant now) {
        var today = now.atOffset(ZoneOffset.UTC);
        return !effective.isBefore(today.minusYears(pastYears).toInstant())
                && !effective.isAfter(today.plusYears(futureYears).toInstant());
    }

    private static void requireWithin(String setting, int years, int most) {
        if (years < 1 || years > most) {
            throw new IllegalArgumentException(
                    "officergate.sync.event." + setting + " is " + years + " years; it must be 1 to " + most);
        }
    }
}

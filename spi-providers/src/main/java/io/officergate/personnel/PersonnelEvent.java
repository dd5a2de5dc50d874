package io.officergate.personnel;

import io.officergate.career.NamedDuty;
import io.officergate.career.Place;
import io.officergate.kernel.Decision;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One decision of a personnel office, as docs/contracts/personnel-event.schema.json describes it.
 *
 * @param place who decided, under which id, and where the decision stands in the order of decisions
 * @param type what was decided
 * @param decision its number
 * @param effectiveTo until when it holds; a date means 00:00 in Viet Nam
 * @param personalNumber the officer; absent for events about a whole unit
 * @param fromUnit the unit left
 * @param toUnit the unit entered
 * @param dutiesTaken duties that end
 * @param dutiesGiven duties that begin
 * @param successor who takes the duties over
 * @param account what a recruitment needs
 * @param reported when the office says that it reported
 */
public record PersonnelEvent(
        Place place,
        PersonnelEventType type,
        Decision decision,
        Optional<Instant> effectiveTo,
        Optional<PersonalNumber> personalNumber,
        Optional<UnitCode> fromUnit,
        Optional<UnitCode> toUnit,
        List<NamedDuty> dutiesTaken,
        List<NamedDuty> dutiesGiven,
        Optional<PersonalNumber> successor,
        Optional<NewAccount> account,
        Optional<Instant> reported) {

    public PersonnelEvent {
        dutiesTaken = List.copyOf(dutiesTaken);
        dutiesGiven = List.copyOf(dutiesGiven);
    }

    /** Who decided, a URI reference. */
    public String source() {
        return place.source();
    }

    /** Unique within the source. */
    public String id() {
        return place.id();
    }

    /** From when it holds; a date means 00:00 in Viet Nam. */
    public Instant effectiveFrom() {
        return place.effective();
    }
}

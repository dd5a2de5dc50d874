package io.officergate.personnel;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One decision of a personnel office, as docs/contracts/personnel-event.schema.json describes it.
 *
 * @param source who decided, a URI reference
 * @param id unique within the source
 * @param type what was decided
 * @param decision its number
 * @param effectiveFrom from when it holds; a date means 00:00 in Viet Nam
 * @param personalNumber the officer; absent for events about a whole unit
 * @param fromUnit the unit left
 * @param toUnit the unit entered
 * @param dutiesTaken duties that end
 * @param dutiesGiven duties that begin
 * @param successor who takes the duties over
 * @param account what a recruitment needs
 */
public record PersonnelEvent(
        String source,
        String id,
        PersonnelEventType type,
        Decision decision,
        Instant effectiveFrom,
        Optional<PersonalNumber> personalNumber,
        Optional<UnitCode> fromUnit,
        Optional<UnitCode> toUnit,
        List<DutyAtSystem> dutiesTaken,
        List<DutyAtSystem> dutiesGiven,
        Optional<PersonalNumber> successor,
        Optional<NewAccount> account) {

    public PersonnelEvent {
        dutiesTaken = List.copyOf(dutiesTaken);
        dutiesGiven = List.copyOf(dutiesGiven);
    }
}

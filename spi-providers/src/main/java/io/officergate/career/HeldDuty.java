package io.officergate.career;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A duty that an officer has (ACC-3).
 *
 * @param duty what, and at which system
 * @param unit where; empty when the officer had no unit, or several
 * @param from since when
 * @param until when it ends by itself
 * @param decision which gave it; empty for what was held before OfficerGate
 */
public record HeldDuty(
        DutyAtSystem duty,
        Optional<UnitCode> unit,
        Instant from,
        Optional<Instant> until,
        Optional<Decision> decision) {

    boolean isOverAt(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }

    boolean isNamedBy(NamedDuty named) {
        return duty.equals(named.duty())
                && (named.unit().isEmpty() || unit.isEmpty() || named.unit().equals(unit));
    }

    HeldDuty inUnit(UnitCode other) {
        return new HeldDuty(duty, Optional.of(other), from, until, decision);
    }

    HeldDuty atMostUntil(Instant end) {
        boolean isShorter = until.filter(own -> own.isBefore(end)).isPresent();
        return isShorter ? this : new HeldDuty(duty, unit, from, Optional.of(end), decision);
    }
}

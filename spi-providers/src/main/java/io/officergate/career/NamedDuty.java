package io.officergate.career;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A duty as a decision names it (ACC-3).
 *
 * @param duty what, and at which system
 * @param unit where; by default in the officer's unit. Of a duty that ends: by default in every unit
 * @param until of a duty that is taken over: when it would have ended with the giver
 */
public record NamedDuty(DutyAtSystem duty, Optional<UnitCode> unit, Optional<Instant> until) {
    /** As a personnel office names it. */
    public NamedDuty(DutyAtSystem duty, Optional<UnitCode> unit) {
        this(duty, unit, Optional.empty());
    }

    /** Where the decision says nothing of the unit. */
    public static NamedDuty of(DutyAtSystem duty) {
        return new NamedDuty(duty, Optional.empty());
    }

    NamedDuty endingAt(Optional<Instant> end) {
        return new NamedDuty(duty, unit, end);
    }

    /** For example {@code RECEPTION@procedure-system@H26.101}; with its end as a fourth part. */
    @Override
    public String toString() {
        String where = unit.map(UnitCode::value).orElse("");
        return until.map(end -> duty + "@" + where + "@" + end)
                .orElseGet(() -> where.isEmpty() ? duty.toString() : duty + "@" + where);
    }
}

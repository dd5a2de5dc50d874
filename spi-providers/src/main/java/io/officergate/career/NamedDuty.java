package io.officergate.career;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import java.util.Optional;

/**
 * A duty as a decision names it (ACC-3).
 *
 * @param duty what, and at which system
 * @param unit where; by default in the officer's unit. Of a duty that ends: by default in every unit
 */
public record NamedDuty(DutyAtSystem duty, Optional<UnitCode> unit) {
    /** Where the decision says nothing of the unit. */
    public static NamedDuty of(DutyAtSystem duty) {
        return new NamedDuty(duty, Optional.empty());
    }

    /** For example {@code RECEPTION@procedure-system@H26.101}. */
    @Override
    public String toString() {
        return unit.map(code -> duty + "@" + code).orElseGet(duty::toString);
    }
}

package io.officergate.personnel;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import java.util.Set;

/**
 * One officer of a list that a province imports (ACC-1).
 *
 * @param duties what the officer may do from the start; may be empty
 */
public record ImportedOfficer(NewAccount account, PersonalNumber number, UnitCode unit, Set<DutyAtSystem> duties) {
    public ImportedOfficer {
        duties = Set.copyOf(duties);
    }
}

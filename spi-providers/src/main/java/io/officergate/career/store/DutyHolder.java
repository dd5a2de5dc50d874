package io.officergate.career.store;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import java.util.List;
import java.util.Set;

/**
 * An account with every duty that it has, however it came.
 *
 * @param fullName family name first
 * @param units names of the account's groups, in their order
 */
public record DutyHolder(
        OfficerId id, String userName, String fullName, boolean enabled, List<String> units, Set<DutyAtSystem> duties) {
    /** Keeps its own copies. */
    public DutyHolder {
        units = List.copyOf(units);
        duties = Set.copyOf(duties);
    }
}

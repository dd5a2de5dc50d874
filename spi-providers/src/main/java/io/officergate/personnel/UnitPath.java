package io.officergate.personnel;

import java.util.List;

/**
 * A unit and those above it.
 *
 * @param codes from the unit itself up to the highest one; none when there is no such unit
 */
public record UnitPath(List<String> codes) {
    /** What a code leads to that no unit has. */
    public static final UnitPath UNKNOWN = new UnitPath(List.of());

    /** Keeps its own copy. */
    public UnitPath {
        codes = List.copyOf(codes);
    }

    /** Whether there is no such unit. */
    public boolean isUnknown() {
        return codes.isEmpty();
    }
}

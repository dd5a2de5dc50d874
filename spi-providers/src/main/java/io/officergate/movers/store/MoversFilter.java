package io.officergate.movers.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of report R-03 are read; each part narrows what the others leave.
 *
 * @param from settled at that instant or later
 * @param before settled before that instant
 * @param units of which the officer left or entered one
 * @param within the same, of whoever may only read about these
 */
public record MoversFilter(
        Optional<Instant> from, Optional<Instant> before, Optional<Set<String>> units, Optional<Set<String>> within) {
    /** Keeps its own copies. */
    public MoversFilter {
        units = units.map(Set::copyOf);
        within = within.map(Set::copyOf);
    }
}

package io.officergate.sync.roster;

import java.util.Map;

/**
 * What a comparison came to.
 *
 * @param lines with an officer
 * @param accounts open ones in the units of the source
 * @param counts findings of each kind
 * @param thinned of each kind that would take too many: in how many units, at least 1
 */
public record Tally(int lines, long accounts, Map<FindingKind, Long> counts, Map<FindingKind, Integer> thinned) {

    /** Keeps its own copies. */
    public Tally {
        counts = Map.copyOf(counts);
        thinned = Map.copyOf(thinned);
    }

    /** Findings of this kind. */
    public long count(FindingKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}

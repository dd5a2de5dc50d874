package io.officergate.movers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one settlement did to an officer.
 *
 * @param officer whom; empty of a decision about a unit that nobody was in
 * @param unitsBefore codes of the units the account was in
 * @param unitsAfter codes of those it is in now
 * @param settledAt when
 * @param changes right by right; nothing is kept where there are none
 */
public record Movement(
        Optional<Account> officer,
        Set<String> unitsBefore,
        Set<String> unitsAfter,
        Instant settledAt,
        List<RightChange> changes) {
    /** Keeps its own copies. */
    public Movement {
        unitsBefore = Set.copyOf(unitsBefore);
        unitsAfter = Set.copyOf(unitsAfter);
        changes = List.copyOf(changes);
    }
}

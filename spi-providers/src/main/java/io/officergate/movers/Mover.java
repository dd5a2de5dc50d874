package io.officergate.movers;

import java.time.Instant;
import java.util.List;

/**
 * A row of report R-03.
 *
 * @param settledAt when the account was settled
 * @param userName of the officer at that time; empty of a decision about a unit that nobody was in
 * @param fullName of the officer today
 * @param unitsBefore codes, in their order; so are {@code unitsAfter}
 * @param change what happened to one right
 */
public record Mover(
        Instant settledAt,
        String userName,
        String fullName,
        List<String> unitsBefore,
        List<String> unitsAfter,
        RightChange change) {
    /** Keeps its own copies. */
    public Mover {
        unitsBefore = List.copyOf(unitsBefore);
        unitsAfter = List.copyOf(unitsAfter);
    }
}

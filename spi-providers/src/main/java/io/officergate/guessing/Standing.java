package io.officergate.guessing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is held against an account, or against one of its known devices.
 *
 * @param tries when each try that was not given back was taken
 * @param lockedUntil end of the lock; may be past
 */
public record Standing(List<Instant> tries, Optional<Instant> lockedUntil) {
    /** Nothing is held against anybody. */
    public static final Standing CLEAN = new Standing(List.of(), Optional.empty());

    public Standing {
        tries = List.copyOf(tries);
    }
}

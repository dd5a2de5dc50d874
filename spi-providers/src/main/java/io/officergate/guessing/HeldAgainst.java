package io.officergate.guessing;

import java.time.Instant;
import java.util.Optional;

/**
 * What is held against an account where its tries are counted together, as administrators see it.
 *
 * @param counted from elsewhere, or on a known device
 * @param failures that count now
 * @param lockedUntil end of the lock, when there is one
 */
public record HeldAgainst(Bucket.Kind counted, int failures, Optional<Instant> lockedUntil) {
    /** What of the standing counts now. */
    public static HeldAgainst of(Bucket.Kind counted, Standing standing, AccountPolicy policy, Instant now) {
        Optional<Instant> lockedUntil = standing.lockedUntil().filter(now::isBefore);
        int failures = lockedUntil.isPresent()
                ? standing.tries().size()
                : (int) standing.tries().stream()
                        .filter(policy.countsSince(now)::isBefore)
                        .count();
        return new HeldAgainst(counted, failures, lockedUntil);
    }
}

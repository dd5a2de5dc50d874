package io.officergate.world;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A moment after which waiting is a failure. Measured on the monotonic clock, so that a shifted clock does not move it. */
public final class Deadline {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Duration patience;
    private final long endsAt;

    private Deadline(Duration patience) {
        this.patience = patience;
        this.endsAt = System.nanoTime() + patience.toNanos();
    }

    /** The deadline that much from now. */
    public static Deadline in(Duration patience) {
        return new Deadline(patience);
    }

    /** Whether the moment has passed. */
    public boolean hasPassed() {
        return System.nanoTime() - endsAt >= 0;
    }

    /** What is left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, endsAt - System.nanoTime()));
    }

    /**
     * Looks until the condition holds.
     *
     * @param what the condition in words, for the failure
     * @throws AssertionError when it does not hold in time
     */
    public void await(String what, BooleanSupplier condition) {
        if (!comesTrue(condition)) {
            throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
        }
    }

    /** Looks until the condition holds or the moment has passed; at least one look is taken after any wait. */
    public boolean comesTrue(BooleanSupplier condition) {
        while (true) {
            boolean lastLook = hasPassed();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (lastLook || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}

package io.officergate.admin;

import io.officergate.guessing.HeldAgainst;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Failures that count, and a lock, as administrators see them: from elsewhere, or on one known device. */
record HeldAgainstView(
        String counted, int failures, @Nullable String lockedUntil) {
    static HeldAgainstView of(HeldAgainst held) {
        return new HeldAgainstView(
                held.counted().name().toLowerCase(Locale.ROOT),
                held.failures(),
                held.lockedUntil().map(Instant::toString).orElse(null));
    }
}

package io.officergate.sync.platform;

import java.time.Duration;

/**
 * Pauses between tries: each twice the one before, between a first and a longest.
 *
 * @param first pause after the first failure, 10 ms to 1 min
 * @param longest no pause is longer, {@code first} to 1 h
 */
public record RetrySchedule(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public RetrySchedule {
        Ranges.require("officergate.sync.*.first-pause", first, Duration.ofMillis(10), Duration.ofMinutes(1));
        Ranges.require("officergate.sync.*.longest-pause", longest, first, Duration.ofHours(1));
    }

    /**
     * The pause after a failure.
     *
     * @param attempts tries so far, at least 1
     */
    public Duration pauseAfter(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}

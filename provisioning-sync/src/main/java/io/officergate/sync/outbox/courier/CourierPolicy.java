package io.officergate.sync.outbox.courier;

import io.officergate.sync.platform.Ranges;
import io.officergate.sync.platform.RetrySchedule;
import java.time.Duration;

/**
 * How the outbox is emptied.
 *
 * @param poll longest time until something due is noticed, 50 ms to 1 min
 * @param retry pauses between tries
 * @param mostRefusals after so many something is undeliverable, 1 to 100
 */
record CourierPolicy(Duration poll, RetrySchedule retry, int mostRefusals) {

    /** Handed out at once, each about another receipt. */
    static final int AT_ONCE = 32;

    /** Twice what a hearer may take. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int REFUSALS_RANGE = 100;

    CourierPolicy {
        Ranges.require("officergate.sync.outbox.poll", poll, Duration.ofMillis(50), Duration.ofMinutes(1));
        if (mostRefusals < 1 || mostRefusals > REFUSALS_RANGE) {
            throw new IllegalArgumentException(
                    "officergate.sync.outbox.most-refusals is " + mostRefusals + "; it must be 1 to " + REFUSALS_RANGE);
        }
    }

    static CourierPolicy of(CourierSettings settings) {
        return new CourierPolicy(
                settings.poll(),
                new RetrySchedule(settings.firstPause(), settings.longestPause()),
                settings.mostRefusals());
    }
}

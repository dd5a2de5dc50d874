package io.officergate.sync.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a decision was reported late (JML-2, S3 "in time").
 *
 * @param inTime longest time between effect and arrival that is no delay, 1 h to 31 d
 */
public record LateReportPolicy(Duration inTime) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    public LateReportPolicy {
        if (inTime.compareTo(SHORTEST) < 0 || inTime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "officergate.sync.event.late-after is " + inTime + "; it must be " + SHORTEST + " to " + LONGEST);
        }
    }

    /** The delay, when it is more than allowed. */
    public Optional<Duration> delay(Instant effective, Instant received) {
        Duration delay = Duration.between(effective, received);
        return delay.compareTo(inTime) > 0 ? Optional.of(delay) : Optional.empty();
    }
}

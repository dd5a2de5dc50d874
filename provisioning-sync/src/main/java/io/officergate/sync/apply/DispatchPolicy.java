package io.officergate.sync.apply;

import io.officergate.sync.platform.Ranges;
import io.officergate.sync.platform.RetrySchedule;
import java.time.Duration;

/**
 * How events are delivered.
 *
 * @param parallel subjects served at the same time, 1 to 64
 * @param poll longest time until a due event is noticed, 50 ms to 1 min
 * @param lease after which a silent copy's events are taken back, 5 s longer than a call may take, to 10 min
 * @param callTimeout longest wait for Keycloak's answer, 1 s to 2 min
 * @param retry pauses between tries
 * @param mostFailures after so many over one event, while Keycloak does others, it is parked, 1 to 100
 */
public record DispatchPolicy(
        int parallel, Duration poll, Duration lease, Duration callTimeout, RetrySchedule retry, int mostFailures) {

    private static final int MOST_PARALLEL = 64;
    private static final int FAILURES_RANGE = 100;
    private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(5);

    public DispatchPolicy {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException(
                    "officergate.sync.dispatch.parallel is " + parallel + "; it must be 1 to " + MOST_PARALLEL);
        }
        Ranges.require("officergate.sync.dispatch.poll", poll, Duration.ofMillis(50), Duration.ofMinutes(1));
        Ranges.require(
                "officergate.sync.dispatch.call-timeout", callTimeout, Duration.ofSeconds(1), Duration.ofMinutes(2));
        Ranges.require(
                "officergate.sync.dispatch.lease", lease, callTimeout.plus(TIME_TO_SETTLE), Duration.ofMinutes(10));
        if (mostFailures < 1 || mostFailures > FAILURES_RANGE) {
            throw new IllegalArgumentException("officergate.sync.dispatch.most-failures is " + mostFailures
                    + "; it must be 1 to " + FAILURES_RANGE);
        }
    }

    static DispatchPolicy of(DispatchSettings settings) {
        return new DispatchPolicy(
                settings.parallel(),
                settings.poll(),
                settings.lease(),
                settings.callTimeout(),
                new RetrySchedule(settings.firstPause(), settings.longestPause()),
                settings.mostFailures());
    }
}

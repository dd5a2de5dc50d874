package io.officergate.movers;

import io.officergate.movers.Lateness.InTime;
import io.officergate.movers.Lateness.ReportedLate;
import io.officergate.movers.Lateness.WithdrawnLate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which changes were late (JML-2, S3 "in time").
 *
 * @param inTime longest time after the effect that is no delay, more than none
 */
public record LateReportPolicy(Duration inTime) {
    /** 24 hours, as rules.md has it. */
    public static final LateReportPolicy DEFAULT = new LateReportPolicy(Duration.ofHours(24));

    /** @throws IllegalArgumentException when the time is none */
    public LateReportPolicy {
        if (inTime.isNegative() || inTime.isZero()) {
            throw new IllegalArgumentException("what is in time is longer than " + inTime);
        }
    }

    /**
     * How late a change was; exactly the time allowed is in time.
     *
     * @param settledAt when the account was settled; nothing is reported later than that, whatever an office says
     */
    public Lateness decide(RightChange change, Instant settledAt) {
        Optional<Instant> reported = change.event().map(event -> change.reported()
                .filter(said -> said.isBefore(settledAt))
                .orElse(settledAt));
        Optional<Duration> late =
                reported.map(at -> Duration.between(change.effective(), at)).filter(this::isTooLong);
        if (late.isPresent()) {
            return new ReportedLate(late.get());
        }
        Duration delay = Duration.between(change.effective(), settledAt);
        return change.right().isPresent() && isTooLong(delay) ? new WithdrawnLate(delay) : new InTime();
    }

    private boolean isTooLong(Duration delay) {
        return delay.compareTo(inTime) > 0;
    }
}

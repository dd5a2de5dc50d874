package io.officergate.outbox;

import io.officergate.outbox.RetryVerdict.GiveUp;
import io.officergate.outbox.RetryVerdict.TryAgain;
import java.time.Duration;
import java.time.Instant;

/**
 * When a delivery that failed is tried again: pauses double from {@code firstPause} to {@code longestPause}.
 *
 * @param firstPause pause after the first failure, more than 0
 * @param longestPause no pause is longer
 * @param giveUpAfter age at which a delivery is given up
 */
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration giveUpAfter) {
    /** 1 s, 2 s, 4 s … 5 min, for 24 h [D]. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24));

    /** Of mails: 10 s, 20 s … 1 h, for 72 h [D]: a mail server may be away over a weekend. */
    public static final RetryPolicy OF_MAIL =
            new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofHours(72));

    public RetryPolicy {
        if (firstPause.isNegative() || firstPause.isZero()) {
            throw new IllegalArgumentException("the first pause must be more than 0");
        }
        if (longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("the longest pause must not be shorter than the first");
        }
    }

    /**
     * What follows an attempt that failed.
     *
     * @param attempts attempts made so far, at least 1
     * @param createdAt when the delivery was created
     * @param now the present
     */
    public RetryVerdict decide(int attempts, Instant createdAt, Instant now) {
        if (!now.isBefore(createdAt.plus(giveUpAfter))) {
            return new GiveUp();
        }
        return new TryAgain(now.plus(pauseAfter(attempts)));
    }

    private Duration pauseAfter(int attempts) {
        int doublings = Math.min(attempts - 1, 30);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}

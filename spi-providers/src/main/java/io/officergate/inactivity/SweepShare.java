package io.officergate.inactivity;

import java.time.Duration;

/**
 * How much of its time a sweep works. The gate refuses whoever is late whether a sweep has come or not, so it can leave the rest to
 * those who sign in (IDL-1).
 *
 * @param percent 1 to 100
 */
public record SweepShare(int percent) {
    /** Setting: the share in percent. */
    public static final String PERCENT = "sweep-percent";

    /** A tenth [D]: a hundred thousand accounts in some two minutes. */
    public static final SweepShare DEFAULT = new SweepShare(10);

    private static final int ALL = 100;
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    public SweepShare {
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException("%s must be 1 to %d, not %d".formatted(PERCENT, ALL, percent));
        }
    }

    /** How long it rests before it goes on; a minute at most, as one that was held up has not worked. */
    public Duration restAfter(Duration worked) {
        Duration rest = worked.multipliedBy(ALL - percent).dividedBy(percent);
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}

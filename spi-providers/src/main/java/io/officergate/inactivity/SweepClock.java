package io.officergate.inactivity;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the clock can be believed: one that jumped would lock a province (IDL-1). A sweep compares it with the last one's.
 *
 * @param mostAhead how far it may have gone on since: longer than the server is ever away
 * @param mostBack how far it may have gone back
 */
public record SweepClock(Duration mostAhead, Duration mostBack) {
    /** Three days without a server, a long holiday's outage; back as far as clocks of nodes differ. */
    public static final SweepClock DEFAULT = new SweepClock(Duration.ofDays(3), Duration.ofMinutes(5));

    /** What the comparison says. */
    public enum Verdict {
        /** The sweep goes on. */
        GOES,
        /** Far later than the last sweep. */
        JUMPED_AHEAD,
        /** Before the last sweep. */
        JUMPED_BACK
    }

    /**
     * Compares.
     *
     * @param last when the last sweep looked, or a person confirmed that the clock is right
     */
    public Verdict decide(Instant last, Instant now) {
        Duration since = Duration.between(last, now);
        if (since.compareTo(mostAhead) > 0) {
            return Verdict.JUMPED_AHEAD;
        }
        return since.negated().compareTo(mostBack) > 0 ? Verdict.JUMPED_BACK : Verdict.GOES;
    }
}

package io.officergate.session;

import io.officergate.session.SessionVerdict.Idle;
import io.officergate.session.SessionVerdict.Live;
import io.officergate.session.SessionVerdict.TooLong;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives (SES-1, S0; the numbers are our choice). They hold whatever the realm says, which may only be
 * stricter.
 *
 * @param idle without use, 1 to 15 min
 * @param privilegedIdle the same for those with privileged roles, 1 min to {@code idle}, at most 5 min
 * @param longest from sign-in, 15 min to 8 h
 */
public record SessionLimits(Duration idle, Duration privilegedIdle, Duration longest) {
    /** 15 min, 5 min, 8 h: the laxest there may be. */
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(8));

    private static final SessionVerdict LIVE = new Live();
    /** A system uses a token without asking anybody; so much of the idle time may pass unseen. */
    private static final int UNSEEN_PART = 5;

    /** @throws IllegalArgumentException when one is out of its range, with the name of the setting */
    public SessionLimits {
        check("idle-seconds", idle, Duration.ofMinutes(1), Duration.ofMinutes(15));
        Duration most = idle.compareTo(Duration.ofMinutes(5)) < 0 ? idle : Duration.ofMinutes(5);
        check("privileged-idle-seconds", privilegedIdle, Duration.ofMinutes(1), most);
        check("longest-seconds", longest, Duration.ofMinutes(15), Duration.ofHours(8));
    }

    /**
     * Whether the session goes on; the second of a limit is over it.
     *
     * @param started when both factors were proven first
     * @param lastUse the latest sign-in or token
     */
    public SessionVerdict decide(Instant started, Instant lastUse, boolean privileged, Instant now) {
        Instant tooLong = started.plus(longest);
        if (!now.isBefore(tooLong)) {
            return new TooLong(tooLong);
        }
        Instant tooIdle = lastUse.plus(privileged ? privilegedIdle : idle);
        return now.isBefore(tooIdle) ? LIVE : new Idle(tooIdle);
    }

    /** How long an access token of a privileged officer lives at most, so that a system in use is seen to be. */
    public Duration privilegedTokenLife() {
        return privilegedIdle.dividedBy(UNSEEN_PART);
    }

    private static void check(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s must be %d to %d, not %d"
                    .formatted(setting, least.toSeconds(), most.toSeconds(), value.toSeconds()));
        }
    }
}

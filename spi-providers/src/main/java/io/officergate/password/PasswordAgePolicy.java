package io.officergate.password;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAge.Cause;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.password.PasswordAge.NoPassword;
import io.officergate.password.PasswordAge.Usable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How many days a password may be used (PWD-1; 90 is what the directives are read as, 60 is our choice).
 *
 * @param days of an officer's, 1 to 90
 * @param privilegedDays of a privileged officer's, 1 to 60 and at most {@code days}
 * @param spreadDays up to so many days earlier, 0 to 14 and never more than a sixth of the days, each password ends, so that
 *     those that were set on one morning do not end on one
 */
public record PasswordAgePolicy(int days, int privilegedDays, int spreadDays) {
    /** 90, 60 and 14 days: the laxest there may be. */
    public static final PasswordAgePolicy DEFAULT = new PasswordAgePolicy(90, 60, 14);

    /**
     * The date of a password that somebody else has chosen: so old that whoever looks at dates, Keycloak too, has it changed.
     * A password keeps it when it is hashed anew.
     */
    public static final Instant SET_BY_ANOTHER = Instant.EPOCH;

    private static final int MOST = 90;
    private static final int MOST_PRIVILEGED = 60;
    private static final int MOST_SPREAD = 14;
    private static final int SPREAD_PART = 6;
    /** Clocks of two nodes may differ a little. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final PasswordAge NO_PASSWORD = new NoPassword();

    /** @throws IllegalArgumentException when one is out of its range, with the name of the setting */
    public PasswordAgePolicy {
        check("password-days", days, 1, MOST);
        check("privileged-password-days", privilegedDays, 1, Math.min(days, MOST_PRIVILEGED));
        check("password-spread-days", spreadDays, 0, MOST_SPREAD);
    }

    /**
     * The days of somebody's password: the strictest of all that is said.
     *
     * @param stricter days that the realm, a role or a system asks for; what is not at least 1 says nothing
     */
    public int daysOf(boolean privileged, Collection<Integer> stricter) {
        int most = privileged ? privilegedDays : days;
        return stricter.stream().filter(asked -> asked >= 1).reduce(most, Math::min);
    }

    /**
     * How old the password is; the instant at which it ends is after its end.
     *
     * @param setAt when it was set, if anybody knows
     * @param most what {@link #daysOf} says
     */
    public PasswordAge decide(OfficerId whose, Optional<Instant> setAt, int most, Instant now) {
        if (setAt.isEmpty()) {
            return new Expired(Cause.NO_DATE);
        }
        if (setAt.get().equals(SET_BY_ANOTHER)) {
            return new Expired(Cause.SET_BY_ANOTHER);
        }
        if (setAt.get().isAfter(now.plus(CLOCKS_DIFFER))) {
            return new Expired(Cause.DATE_TO_COME);
        }
        Instant until = drawnEnd(whose, setAt.get(), most);
        return now.isBefore(until) ? new Usable(until) : new Expired(Cause.TOO_OLD);
    }

    /**
     * The first instant at which the password may not be used, also when that is past; empty where its date does not count.
     *
     * @param setAt and {@code most} as for {@link #decide}
     * @param age what {@link #decide} said
     */
    public Optional<Instant> endOf(OfficerId whose, Optional<Instant> setAt, int most, PasswordAge age) {
        boolean dated = age instanceof Usable || age.equals(new Expired(Cause.TOO_OLD));
        return setAt.filter(date -> dated).map(date -> drawnEnd(whose, date, most));
    }

    /** How much earlier than its days say a password ends at most. */
    public Duration longestSpread() {
        return Duration.ofDays(spreadDays);
    }

    /** The age of a password that is not there. */
    public static PasswordAge ofNone() {
        return NO_PASSWORD;
    }

    private Instant drawnEnd(OfficerId whose, Instant setAt, int most) {
        long spread = Duration.ofDays(Math.min(spreadDays, most / SPREAD_PART)).toMinutes();
        return setAt.plus(Duration.ofDays(most)).minus(Duration.ofMinutes(draw(whose, setAt) % (spread + 1)));
    }

    /** The same for the same password, on every node and at every time. */
    private static long draw(OfficerId whose, Instant setAt) {
        CRC32 lot = new CRC32();
        lot.update((whose.value() + "@" + setAt.toEpochMilli()).getBytes(StandardCharsets.UTF_8));
        return lot.getValue();
    }

    private static void check(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be %d to %d, not %d".formatted(setting, least, most, value));
        }
    }
}

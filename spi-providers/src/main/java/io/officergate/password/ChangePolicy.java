package io.officergate.password;

import io.officergate.password.ChangeVerdict.Allowed;
import io.officergate.password.ChangeVerdict.TooMany;
import io.officergate.password.ChangeVerdict.TooSoon;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How often somebody may choose another password (PWD-1; the numbers are our choice). Who has to choose one may always: the
 * limits are for those who would run through the remembered ones.
 *
 * @param least age of a password that is changed, 0 to 24 h
 * @param mostADay changes in 24 h, 1 to 9, fewer than are remembered
 */
public record ChangePolicy(Duration least, int mostADay) {
    /** Passwords that are not used again: the one in use and nine before it. */
    public static final int REMEMBERED = 10;

    private static final Duration DAY = Duration.ofHours(24);
    /** 1 h, 5 changes. */
    public static final ChangePolicy DEFAULT = new ChangePolicy(Duration.ofHours(1), 5);

    private static final ChangeVerdict ALLOWED = new Allowed();

    /** @throws IllegalArgumentException when one is out of its range */
    public ChangePolicy {
        if (least.isNegative() || least.compareTo(DAY) > 0) {
            throw new IllegalArgumentException("the least age of a password is 0 to 24 h");
        }
        if (mostADay < 1 || mostADay >= REMEMBERED) {
            throw new IllegalArgumentException("changes in a day are 1 to " + (REMEMBERED - 1));
        }
    }

    /**
     * Whether the password may be changed.
     *
     * @param setAt when the password and the remembered ones were set, in any order
     * @param forced whether somebody else, or its age, asks for the change
     */
    public ChangeVerdict decide(List<Instant> setAt, boolean forced, Instant now) {
        List<Instant> newestFirst =
                setAt.stream().sorted(Comparator.reverseOrder()).toList();
        if (forced || newestFirst.isEmpty()) {
            return ALLOWED;
        }
        Instant oldEnough = newestFirst.get(0).plus(least);
        if (now.isBefore(oldEnough)) {
            return new TooSoon(oldEnough);
        }
        if (newestFirst.size() < mostADay) {
            return ALLOWED;
        }
        Instant nextDay = newestFirst.get(mostADay - 1).plus(DAY);
        return now.isBefore(nextDay) ? new TooMany(nextDay) : ALLOWED;
    }
}

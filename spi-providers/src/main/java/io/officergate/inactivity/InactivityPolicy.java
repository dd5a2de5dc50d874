package io.officergate.inactivity;

import io.officergate.inactivity.Idleness.InUse;
import io.officergate.inactivity.Idleness.Overdue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When an account that nobody uses is locked (IDL-1, S4): after 90 days, and never later than three calendar months, which can
 * be 89 days. Days are those of Viet Nam, and the day of the last use is day 0: the lock falls at 00:00 of the day on which
 * the limit is reached, so that nobody is in use for longer, whatever the hour of the last use was.
 *
 * @param days without use, 30 to 92
 * @param privilegedDays of a privileged officer, 30 and more, at most {@code days}
 */
public record InactivityPolicy(int days, int privilegedDays) {
    /** The directive's 90, and 60 for whoever could do more harm, which is our choice. */
    public static final InactivityPolicy DEFAULT = new InactivityPolicy(90, 60);

    /** Name of the setting. */
    public static final String DAYS = "days";

    /** Name of the setting. */
    public static final String PRIVILEGED_DAYS = "privileged-days";

    /** The zone in which the directives count days (rules.md section 1). */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int LEAST = 30;
    private static final int MOST = 92;
    private static final int MONTHS = 3;

    /** @throws IllegalArgumentException when one is out of its range, with the name of the setting */
    public InactivityPolicy {
        check(DAYS, days, MOST);
        check(PRIVILEGED_DAYS, privilegedDays, days);
    }

    /** This one, where no more than so many days are asked for: fewer than 30 are taken for 30, more than these change nothing. */
    public InactivityPolicy strictTo(int most) {
        int kept = Math.max(LEAST, Math.min(days, most));
        return new InactivityPolicy(kept, Math.min(privilegedDays, kept));
    }

    /**
     * How an account stands.
     *
     * @param since the day from which it counts: of the last use, or of the beginning of an account that was never used
     */
    public Idleness decide(LocalDate since, boolean isPrivileged, Instant now) {
        LocalDate lockedOn = lockedOn(since, isPrivileged);
        long idle = ChronoUnit.DAYS.between(since, dayOf(now));
        return now.isBefore(begin(lockedOn)) ? new InUse(lockedOn, idle) : new Overdue(lockedOn, idle);
    }

    /** The day on which the account is locked at 00:00. */
    public LocalDate lockedOn(LocalDate since, boolean isPrivileged) {
        LocalDate byDays = since.plusDays(isPrivileged ? privilegedDays : days);
        LocalDate byMonths = since.plusMonths(MONTHS);
        return byDays.isBefore(byMonths) ? byDays : byMonths;
    }

    /**
     * The last day of use for which an account is locked now. Every later one is in use; of the earlier ones {@link #decide} has
     * the last word, as some months are short.
     */
    public LocalDate lastOverdue(boolean isPrivileged, Instant now) {
        LocalDate today = dayOf(now);
        LocalDate byDays = today.minusDays(isPrivileged ? privilegedDays : days);
        LocalDate latest = byDays;
        while (!lockedOn(latest.plusDays(1), isPrivileged).isAfter(today)) {
            latest = latest.plusDays(1);
        }
        return latest;
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(VIETNAM).toLocalDate();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }

    private static void check(String setting, int value, int most) {
        if (value < LEAST || value > most) {
            throw new IllegalArgumentException("%s must be %d to %d, not %d".formatted(setting, LEAST, most, value));
        }
    }
}

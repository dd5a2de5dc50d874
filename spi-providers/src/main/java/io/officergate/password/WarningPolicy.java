package io.officergate.password;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When somebody is told that a password is about to end (PWD-1): on a page that can be passed, once a day.
 *
 * @param firstDays days before its end on which the first warning comes
 */
public record WarningPolicy(int firstDays) {
    /** From 14 days on. */
    public static final WarningPolicy DEFAULT = new WarningPolicy(14);

    /** Days that are left, 0 on the last one; empty while it is early. */
    public Optional<Long> daysLeft(LocalDate lastDay, LocalDate today) {
        return Optional.of(ChronoUnit.DAYS.between(today, lastDay)).filter(left -> left <= firstDays);
    }

    /**
     * The days to tell of, when it is time to tell.
     *
     * @param told the day on which it was told last
     */
    public Optional<Long> due(LocalDate lastDay, Optional<LocalDate> told, LocalDate today) {
        return daysLeft(lastDay, today)
                .filter(left -> told.filter(today::equals).isEmpty());
    }
}

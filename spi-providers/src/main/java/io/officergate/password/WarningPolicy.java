package io.officergate.password;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When somebody is told that a password is about to end (PWD-1): on a page that can be passed, once a day, and by mail at
 * certain days before the last one, once each.
 *
 * @param steps days before the last day at which a mail is sent, at least one, each 1 or more
 */
public record WarningPolicy(NavigableSet<Integer> steps) {
    /** 14, 7, 3 and 1 days before; on a page from 14 days on. */
    public static final WarningPolicy DEFAULT = new WarningPolicy(new TreeSet<>(Set.of(14, 7, 3, 1)));

    /** @throws IllegalArgumentException when there is none, or one that is less than 1 */
    public WarningPolicy {
        if (steps.isEmpty() || steps.first() < 1) {
            throw new IllegalArgumentException("warnings come at 1 day before or earlier, at least once");
        }
        steps = Collections.unmodifiableNavigableSet(new TreeSet<>(steps));
    }

    /** Days before its end on which the first warning comes. */
    public int firstDays() {
        return steps.last();
    }

    /** Days that are left, 0 on the last one; empty while it is early. */
    public Optional<Long> daysLeft(LocalDate lastDay, LocalDate today) {
        return Optional.of(ChronoUnit.DAYS.between(today, lastDay)).filter(left -> left <= firstDays());
    }

    /**
     * Whether the page is shown today.
     *
     * @param told the day on which it was shown last
     */
    public boolean isDue(Optional<LocalDate> told, LocalDate today) {
        return told.filter(today::equals).isEmpty();
    }

    /**
     * Which mail is due: the latest of those whose day has come, so that a server that was away sends one and not all.
     *
     * @return one of the steps; empty while it is early, and when the last day is over
     */
    public Optional<Integer> step(LocalDate lastDay, LocalDate today) {
        return daysLeft(lastDay, today)
                .filter(left -> left >= 0)
                .map(left -> Objects.requireNonNull(steps.ceiling(left.intValue())));
    }
}

package io.officergate.officer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a locked account is opened (IDL-2): by one administrator or by two, always with another password, and after so many days
 * without use with another second factor, as the old one may be in other hands by then.
 *
 * @param factorDays 180 by our choice
 * @param needsTwo whether a second administrator has to make sure, too
 */
public record UnlockPolicy(int factorDays, boolean needsTwo) {
    /** How long the word of the first administrator is good. */
    public static final Duration SECOND_WITHIN = Duration.ofHours(24);

    private static final int FACTOR_DAYS = 180;

    /** 180 days, by as many as the setting says. */
    public static UnlockPolicy of(boolean needsTwo) {
        return new UnlockPolicy(FACTOR_DAYS, needsTwo);
    }

    /**
     * Whether the second factor is worth nothing any more. An unlock in between is no use.
     *
     * @param lastUsed day of the last use; where there was none, of the beginning of the record
     */
    public boolean needsNewFactor(LocalDate lastUsed, LocalDate today) {
        return ChronoUnit.DAYS.between(lastUsed, today) >= factorDays;
    }

    /**
     * Somebody who made sure who the officer is, and wants the account opened.
     *
     * @param by id of the administrator's account
     * @param at when
     */
    public record Word(String by, Instant at) {}

    /** Whether the account is opened now; if not, the word is kept for a second administrator. */
    public boolean opens(Optional<Word> first, Word now) {
        return !needsTwo
                || first.filter(word -> !word.by().equals(now.by()))
                        .filter(word -> word.at().plus(SECOND_WITHIN).isAfter(now.at()))
                        .isPresent();
    }
}

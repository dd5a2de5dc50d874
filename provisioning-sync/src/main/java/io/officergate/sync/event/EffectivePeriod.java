package io.officergate.sync.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when, and until when, a decision takes effect.
 *
 * @param from first instant
 * @param to first instant after it; open when empty
 */
public record EffectivePeriod(Instant from, Optional<Instant> to) {

    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);
    private static final int DATE_LENGTH = 10;

    /**
     * Reads a date (00:00 in Viet Nam) or an instant with offset, to the microsecond, as databases keep it.
     *
     * @return empty when the text is neither, or no such day exists
     */
    public static Optional<Instant> instantOf(String text) {
        try {
            return Optional.of(
                    text.length() == DATE_LENGTH
                            ? LocalDate.parse(text).atStartOfDay().toInstant(VIET_NAM)
                            : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}

package io.officergate.movers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * The days that a report is about, both included.
 *
 * @param from the first one; since the beginning when empty
 * @param to the last one; no end when empty
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    private static final List<DateTimeFormatter> WAYS = List.of(
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);
    private static final int LAST_YEAR = 9999;

    /** A day as people write it, {@code dd/MM/yyyy} or {@code yyyy-MM-dd}, of the years 1 to 9999; empty when it is none. */
    public static Optional<LocalDate> day(String text) {
        return WAYS.stream()
                .flatMap(way -> read(text, way).stream())
                .filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR)
                .findFirst();
    }

    /** Whether the last day does not come before the first. */
    public boolean isInOrder() {
        return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
    }

    /** The first instant. */
    public Optional<Instant> begin(ZoneId zone) {
        return from.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first instant after it. */
    public Optional<Instant> end(ZoneId zone) {
        return to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(text, way));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}

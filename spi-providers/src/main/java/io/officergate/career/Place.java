package io.officergate.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where a decision stands among all decisions about one officer, whenever it arrives (JML-1).
 *
 * @param effective from when it holds
 * @param decided the date on the decision
 * @param sequence the source's own number, 0 when it gives none
 * @param arrival which of those that the above leaves equal came first; {@link #NOT_YET_KEPT} before it is kept
 * @param source who decided
 * @param id unique within the source
 */
public record Place(Instant effective, LocalDate decided, long sequence, long arrival, String source, String id)
        implements Comparable<Place> {
    /** The arrival of a decision that is only being looked at. */
    public static final long NOT_YET_KEPT = Long.MAX_VALUE;

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::effective)
            .thenComparing(Place::decided)
            .thenComparingLong(Place::sequence)
            .thenComparingLong(Place::arrival)
            .thenComparing(Place::source)
            .thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Whether it is the place of the same decision, kept or not. */
    public boolean isOfTheSame(Place other) {
        return source.equals(other.source) && id.equals(other.id);
    }
}

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
 * @param source who decided
 * @param id unique within the source
 */
public record Place(Instant effective, LocalDate decided, long sequence, String source, String id)
        implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::effective)
            .thenComparing(Place::decided)
            .thenComparingLong(Place::sequence)
            .thenComparing(Place::source)
            .thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}

package io.officergate.sync.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The place of an event among those about the same subject. The inbox sorts by the same four columns.
 *
 * @param effectiveAt when it takes effect
 * @param decisionDate date on the decision
 * @param sequence the source's own order
 * @param arrival number of its arrival here; within one message, in the order of the message
 */
public record OrderKey(Instant effectiveAt, LocalDate decisionDate, long sequence, long arrival)
        implements Comparable<OrderKey> {

    private static final Comparator<OrderKey> ORDER = Comparator.comparing(OrderKey::effectiveAt)
            .thenComparing(OrderKey::decisionDate)
            .thenComparingLong(OrderKey::sequence)
            .thenComparingLong(OrderKey::arrival);

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}

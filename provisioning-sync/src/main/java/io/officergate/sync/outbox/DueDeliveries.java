package io.officergate.sync.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Hands out what is to be told to any number of concurrent takers. Each call is one transaction. The outcomes answer false, or leave it
 * out of their number, when the lease ran out and someone else has it.
 */
public interface DueDeliveries {

    /**
     * Hands out what is due: of each receipt the first, if none of that receipt is handed out.
     *
     * @param most at most so many
     * @param lease how long the taker may keep them before they are handed out again
     * @return in the order they were written
     */
    List<ClaimedDelivery> claim(OutboxKind kind, int most, Instant now, Duration lease);

    /**
     * The hearer has them.
     *
     * @return of how many that is told in time; of the others the lease ran out
     */
    int delivered(List<ClaimedDelivery> deliveries, Instant now);

    /** The hearer is away; hand it out again at the given instant. */
    boolean postponed(ClaimedDelivery delivery, String why, Instant until);

    /** The hearer does not take it; hand it out again at the given instant, nevertheless. */
    boolean refused(ClaimedDelivery delivery, String why, Instant until);

    /** The hearer will never take it; it is kept and those behind it go on. */
    boolean givenUp(ClaimedDelivery delivery, String why, Instant now);

    /** Lets everything postponed be tried at once, because the hearer is back. */
    void hurry(OutboxKind kind, Instant now);

    /** What waits. */
    OutboxBacklog backlog(OutboxKind kind, Instant now);
}

package io.officergate.sync.outbox;

import java.util.List;

/** Whoever is told things of one kind. */
public interface Hearer {

    /** What it is told. */
    OutboxKind kind();

    /**
     * Tells it, at the latest within half a minute, without an exception. A hearer that was told before knows by the id.
     *
     * @param deliveries each about another receipt
     * @return one answer for each, in the same order
     */
    List<HearerAnswer> tell(List<ClaimedDelivery> deliveries);
}

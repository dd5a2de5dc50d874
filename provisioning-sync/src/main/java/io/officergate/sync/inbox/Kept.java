package io.officergate.sync.inbox;

import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.ordering.OrderingVerdict;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one event.
 *
 * @param receipt of the row that holds it; for a duplicate, of the row that was there already
 * @param identity source and id
 * @param state of that row
 * @param verdict why
 * @param lateBy how late it was reported (JML-2); empty when in time, or known before
 */
public record Kept(
        UUID receipt, EventIdentity identity, InboxState state, OrderingVerdict verdict, Optional<Duration> lateBy) {

    /** Of an event that is nothing new. */
    public static Kept known(UUID receipt, EventIdentity identity, InboxState state, OrderingVerdict verdict) {
        return new Kept(receipt, identity, state, verdict, Optional.empty());
    }
}

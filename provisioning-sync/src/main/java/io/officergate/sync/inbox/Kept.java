package io.officergate.sync.inbox;

import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.ordering.OrderingVerdict;
import java.util.UUID;

/**
 * What became of one event.
 *
 * @param receipt of the row that holds it; for a duplicate, of the row that was there already
 * @param identity source and id
 * @param state of that row
 * @param verdict why
 */
public record Kept(UUID receipt, EventIdentity identity, InboxState state, OrderingVerdict verdict) {}

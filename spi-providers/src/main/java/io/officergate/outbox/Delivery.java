package io.officergate.outbox;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message on its way.
 *
 * @param id identity of the delivery, a UUID
 * @param realmId id of the realm in whose name it is told
 * @param officer whom it is about
 * @param message what is told
 * @param state where the delivery stands
 * @param attempts how often it was tried
 * @param createdAt when it was written
 * @param nextAttemptAt when it is tried (again)
 * @param lastError why the last attempt failed
 * @param deliveredAt when it was confirmed
 */
public record Delivery(
        String id,
        String realmId,
        OfficerId officer,
        Message message,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Optional<String> lastError,
        Optional<Instant> deliveredAt) {

    /** A delivery that waits for its first attempt. */
    public static Delivery waiting(String id, String realmId, OfficerId officer, Message message, Instant now) {
        return new Delivery(
                id, realmId, officer, message, DeliveryState.WAITING, 0, now, now, Optional.empty(), Optional.empty());
    }

    /** The same, not before then. */
    public Delivery due(Instant at) {
        return new Delivery(id, realmId, officer, message, state, attempts, createdAt, at, lastError, deliveredAt);
    }
}

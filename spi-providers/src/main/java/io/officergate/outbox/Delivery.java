package io.officergate.outbox;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message to one connected system: end this session (OIDC back-channel logout 1.0).
 *
 * @param id identity of the delivery, a UUID
 * @param realmId id of the realm that signs the message
 * @param clientId client id of the system that is told
 * @param officer whose session ended
 * @param sessionId the session that ended, the {@code sid} the system knows
 * @param target address of the system's back-channel logout
 * @param issuer issuer the system knows the realm by
 * @param subject the {@code sub} the system knows the officer by
 * @param state where the delivery stands
 * @param attempts how often it was tried
 * @param createdAt when the session ended
 * @param nextAttemptAt when it is tried (again)
 * @param lastError why the last attempt failed
 * @param deliveredAt when the system confirmed
 */
public record Delivery(
        String id,
        String realmId,
        String clientId,
        OfficerId officer,
        String sessionId,
        String target,
        String issuer,
        String subject,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Optional<String> lastError,
        Optional<Instant> deliveredAt) {

    /** A delivery that waits for its first attempt. */
    public static Delivery waiting(
            String id,
            String realmId,
            String clientId,
            OfficerId officer,
            String sessionId,
            String target,
            String issuer,
            String subject,
            Instant now) {
        return new Delivery(
                id,
                realmId,
                clientId,
                officer,
                sessionId,
                target,
                issuer,
                subject,
                DeliveryState.WAITING,
                0,
                now,
                now,
                Optional.empty(),
                Optional.empty());
    }
}

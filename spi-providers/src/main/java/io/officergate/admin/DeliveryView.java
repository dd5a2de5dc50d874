package io.officergate.admin;

import io.officergate.outbox.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as administrators see it. */
record DeliveryView(
        String id,
        String kind,
        String client,
        String officer,
        String session,
        String state,
        int attempts,
        String nextAttemptAt,
        @Nullable String lastError,
        String createdAt,
        @Nullable String deliveredAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                "BACKCHANNEL_LOGOUT",
                delivery.clientId(),
                delivery.officer().value(),
                delivery.sessionId(),
                delivery.state().name(),
                delivery.attempts(),
                delivery.nextAttemptAt().toString(),
                delivery.lastError().orElse(null),
                delivery.createdAt().toString(),
                delivery.deliveredAt().map(Instant::toString).orElse(null));
    }
}

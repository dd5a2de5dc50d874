package io.officergate.admin;

import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Message.SessionEnded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as administrators see it. */
record DeliveryView(
        String id,
        String kind,
        @Nullable String client,
        String officer,
        @Nullable String session,
        @Nullable String notice,
        String state,
        int attempts,
        String nextAttemptAt,
        @Nullable String lastError,
        String createdAt,
        @Nullable String deliveredAt) {

    static DeliveryView of(Delivery delivery) {
        SessionEnded ended = delivery.message() instanceof SessionEnded told ? told : null;
        return new DeliveryView(
                delivery.id(),
                delivery.message().kind().name(),
                ended == null ? null : ended.clientId(),
                delivery.officer().value(),
                ended == null ? null : ended.sessionId(),
                delivery.message() instanceof Mail mail ? mail.about().name() : null,
                delivery.state().name(),
                delivery.attempts(),
                delivery.nextAttemptAt().toString(),
                delivery.lastError().orElse(null),
                delivery.createdAt().toString(),
                delivery.deliveredAt().map(Instant::toString).orElse(null));
    }
}

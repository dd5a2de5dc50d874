package io.officergate.outbox.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Row of {@code OG_OUTBOX}. */
@Entity(name = "OgDelivery")
@Table(name = "OG_OUTBOX")
class DeliveryEntity {
    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "KIND")
    String kind;

    @Column(name = "CLIENT_ID")
    @Nullable
    String clientId;

    @Column(name = "OFFICER_ID")
    String officerId;

    @Column(name = "SESSION_ID")
    @Nullable
    String sessionId;

    @Column(name = "TARGET")
    @Nullable
    String target;

    @Column(name = "ISSUER")
    @Nullable
    String issuer;

    @Column(name = "SUBJECT")
    @Nullable
    String subject;

    @Column(name = "NOTICE")
    @Nullable
    String notice;

    @Column(name = "FACTS")
    @Nullable
    String facts;

    @Column(name = "STATE")
    String state;

    @Column(name = "ATTEMPTS")
    int attempts;

    @Column(name = "CREATED_AT")
    Instant createdAt;

    @Column(name = "NEXT_ATTEMPT_AT")
    Instant nextAttemptAt;

    @Column(name = "LAST_ERROR")
    @Nullable
    String lastError;

    @Column(name = "DELIVERED_AT")
    @Nullable
    Instant deliveredAt;
}

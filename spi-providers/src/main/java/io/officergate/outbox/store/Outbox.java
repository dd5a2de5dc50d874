package io.officergate.outbox.store;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.DeliveryState;
import io.officergate.outbox.RetryVerdict;
import io.officergate.outbox.RetryVerdict.TryAgain;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes deliveries within the caller's transaction. */
public final class Outbox {
    /** How long a claimed delivery belongs to the node that claimed it. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final int LONGEST_ERROR = 500;

    private final EntityManager entityManager;

    public Outbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The entity to register with Keycloak. */
    public static Class<?> entity() {
        return DeliveryEntity.class;
    }

    /** Writes a delivery; it leaves after the transaction has committed. */
    public void add(Delivery delivery) {
        DeliveryEntity row = new DeliveryEntity();
        row.id = delivery.id();
        row.realmId = delivery.realmId();
        row.clientId = delivery.clientId();
        row.officerId = delivery.officer().value();
        row.sessionId = delivery.sessionId();
        row.target = delivery.target();
        row.issuer = delivery.issuer();
        row.subject = delivery.subject();
        row.state = delivery.state().name();
        row.attempts = delivery.attempts();
        row.createdAt = delivery.createdAt();
        row.nextAttemptAt = delivery.nextAttemptAt();
        entityManager.persist(row);
    }

    /** Takes due deliveries for this node: nobody else takes them before the lease ends. At most {@code limit}. */
    public List<Delivery> claim(Instant now, int limit) {
        @SuppressWarnings("unchecked")
        List<DeliveryEntity> rows = entityManager
                .createNativeQuery(
                        "select * from OG_OUTBOX where STATE = 'WAITING' and NEXT_ATTEMPT_AT <= :now"
                                + " order by NEXT_ATTEMPT_AT limit :limit for update skip locked",
                        DeliveryEntity.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        rows.forEach(row -> {
            row.attempts++;
            row.nextAttemptAt = now.plus(LEASE);
        });
        return rows.stream().map(Outbox::toDelivery).toList();
    }

    /** The system has confirmed. */
    public void markDelivered(String id, Instant now) {
        DeliveryEntity row = row(id);
        row.state = DeliveryState.DELIVERED.name();
        row.deliveredAt = now;
        row.lastError = null;
    }

    /** The attempt failed; the verdict says what follows. */
    public void markFailed(String id, String error, RetryVerdict verdict) {
        DeliveryEntity row = row(id);
        row.lastError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        if (verdict instanceof TryAgain again) {
            row.nextAttemptAt = again.at();
        } else {
            row.state = DeliveryState.GIVEN_UP.name();
        }
    }

    /** Deliveries of a realm, newest first; at most {@code limit}. */
    public List<Delivery> read(String realmId, Optional<OfficerId> officer, int limit) {
        String ofOfficer = officer.isPresent() ? " and d.officerId = :officer" : "";
        TypedQuery<DeliveryEntity> query = entityManager
                .createQuery(
                        "select d from OgDelivery d where d.realmId = :realm" + ofOfficer
                                + " order by d.createdAt desc, d.id",
                        DeliveryEntity.class)
                .setParameter("realm", realmId)
                .setMaxResults(limit);
        officer.ifPresent(id -> query.setParameter("officer", id.value()));
        return query.getResultStream().map(Outbox::toDelivery).toList();
    }

    private DeliveryEntity row(String id) {
        DeliveryEntity row = entityManager.find(DeliveryEntity.class, id);
        if (row == null) {
            throw new IllegalStateException("no delivery " + id);
        }
        return row;
    }

    private static Delivery toDelivery(DeliveryEntity row) {
        return new Delivery(
                row.id,
                row.realmId,
                row.clientId,
                new OfficerId(row.officerId),
                row.sessionId,
                row.target,
                row.issuer,
                row.subject,
                DeliveryState.valueOf(row.state),
                row.attempts,
                row.createdAt,
                row.nextAttemptAt,
                Optional.ofNullable(row.lastError),
                Optional.ofNullable(row.deliveredAt));
    }
}

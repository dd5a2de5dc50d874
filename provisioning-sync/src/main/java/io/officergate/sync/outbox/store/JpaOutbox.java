package io.officergate.sync.outbox.store;

import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Telling;
import io.officergate.sync.outbox.Told;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

/** Writes one row with one statement. */
@Singleton
final class JpaOutbox implements Outbox {

    private static final String INSERT = """
            insert into OutboxRow (id, kind, lane, what, createdAt, receipt, eventSource, eventId, eventType, receivedAt,
              effectiveAt, appliedAt, eventAttempts, code, detail, saidBy, reason, attempts, refusals, nextAttemptAt)
            values (:id, :kind, :lane, :what, :createdAt, :receipt, :eventSource, :eventId, :eventType, :receivedAt,
              :effectiveAt, :appliedAt, :eventAttempts, :code, :detail, :saidBy, :reason, 0, 0, :nextAttemptAt)
            """;

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<Told> told;

    JpaOutbox(EntityManager entities, TransactionSynchronizationRegistry transaction, Event<Told> told) {
        this.entities = entities;
        this.transaction = transaction;
        this.told = told;
    }

    @Override
    public void tell(Telling telling, Instant now) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("what is told must commit with what happened");
        }
        insert(NewOutboxRow.of(telling, now));
        told.fire(new Told(telling.kind()));
    }

    private void insert(OutboxRow row) {
        entities.createQuery(INSERT)
                .setParameter("id", row.id)
                .setParameter("kind", row.kind)
                .setParameter("lane", row.lane)
                .setParameter("what", row.what)
                .setParameter("createdAt", row.createdAt)
                .setParameter("receipt", row.receipt)
                .setParameter("eventSource", row.eventSource)
                .setParameter("eventId", row.eventId)
                .setParameter("eventType", row.eventType)
                .setParameter("receivedAt", row.receivedAt)
                .setParameter("effectiveAt", row.effectiveAt)
                .setParameter("appliedAt", row.appliedAt)
                .setParameter("eventAttempts", row.eventAttempts)
                .setParameter("code", row.code)
                .setParameter("detail", row.detail)
                .setParameter("saidBy", row.saidBy)
                .setParameter("reason", row.reason)
                .setParameter("nextAttemptAt", row.nextAttemptAt)
                .executeUpdate();
    }
}

package io.officergate.sync.outbox.store;

import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.OutboxKind;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import io.officergate.sync.outbox.Telling;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code SYNC_OUTBOX}. Written by statements that say what they do, never by a flush; see {@link JpaOutbox}. */
@Entity
@Table(name = "sync_outbox", schema = "sync")
class OutboxRow {

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "told_order", insertable = false, updatable = false)
    long toldOrder;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    OutboxKind kind;

    @Column(name = "lane")
    UUID lane;

    @Column(name = "what")
    String what;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "receipt")
    @Nullable
    UUID receipt;

    @Column(name = "event_source")
    @Nullable
    String eventSource;

    @Column(name = "event_id")
    @Nullable
    String eventId;

    @Column(name = "event_type")
    @Nullable
    String eventType;

    @Column(name = "received_at")
    @Nullable
    Instant receivedAt;

    @Column(name = "effective_at")
    @Nullable
    Instant effectiveAt;

    @Column(name = "applied_at")
    @Nullable
    Instant appliedAt;

    @Column(name = "event_attempts")
    int eventAttempts;

    @Column(name = "code")
    @Nullable
    String code;

    @Column(name = "detail")
    @Nullable
    String detail;

    @Column(name = "said_by")
    @Nullable
    String saidBy;

    @Column(name = "reason")
    @Nullable
    String reason;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "refusals")
    int refusals;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "claim")
    @Nullable
    UUID claim;

    ClaimedDelivery claimed() {
        return new ClaimedDelivery(id, Objects.requireNonNull(claim), attempts, refusals, createdAt, telling());
    }

    private Telling telling() {
        return kind == OutboxKind.OUTCOME
                ? new Outcome(
                        event().orElseThrow(),
                        OutcomeState.valueOf(what),
                        Optional.ofNullable(code),
                        Optional.ofNullable(detail))
                : new Note(
                        NoteKind.valueOf(what),
                        event(),
                        Optional.ofNullable(code),
                        Optional.ofNullable(saidBy),
                        Optional.ofNullable(reason));
    }

    private Optional<EventFacts> event() {
        return receipt == null
                ? Optional.empty()
                : Optional.of(new EventFacts(
                        receipt,
                        Optional.ofNullable(eventSource),
                        Optional.ofNullable(eventId),
                        Optional.ofNullable(eventType),
                        Objects.requireNonNull(receivedAt),
                        Optional.ofNullable(effectiveAt),
                        Optional.ofNullable(appliedAt),
                        eventAttempts));
    }
}

package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.InboxEntry;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Provenance.MessageKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code SYNC_INBOX}. Written by statements that say what they do, never by a flush; see {@link InboxRows}. */
@Entity
@Table(name = "sync_inbox", schema = "sync")
class InboxRow {

    @Id
    @Column(name = "receipt")
    UUID receipt;

    /** Its place in the order of arrival; null for the next one. */
    @Column(name = "received_order")
    @Nullable
    Long receivedOrder;

    @Column(name = "intake")
    @Enumerated(EnumType.STRING)
    IntakeKind intake;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    @Column(name = "origin")
    @Nullable
    String origin;

    @Column(name = "message_key")
    @Enumerated(EnumType.STRING)
    @Nullable
    MessageKey messageKey;

    @Column(name = "event_source")
    @Nullable
    String eventSource;

    @Column(name = "event_id")
    @Nullable
    String eventId;

    @Column(name = "event_type")
    @Nullable
    String eventType;

    @Column(name = "content_sha256")
    String contentSha256;

    @Column(name = "payload")
    byte[] payload;

    @Column(name = "order_key")
    @Nullable
    String orderKey;

    @Column(name = "successor_key")
    @Nullable
    String successorKey;

    @Column(name = "effective_at")
    @Nullable
    Instant effectiveAt;

    @Column(name = "decision_date")
    @Nullable
    LocalDate decisionDate;

    @Column(name = "sequence_number")
    @Nullable
    Long sequenceNumber;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    InboxState state;

    @Column(name = "verdict_code")
    @Nullable
    String verdictCode;

    @Column(name = "verdict_detail")
    @Nullable
    String verdictDetail;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "applied_at")
    @Nullable
    Instant appliedAt;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "cancels")
    @Nullable
    String cancels;

    /** In seconds. */
    @Column(name = "late_by")
    @Nullable
    Long lateBy;

    InboxEntry entry() {
        return new InboxEntry(
                receipt,
                Optional.ofNullable(eventSource),
                Optional.ofNullable(eventId),
                Optional.ofNullable(eventType),
                state,
                Optional.ofNullable(verdictCode),
                Optional.ofNullable(verdictDetail),
                receivedAt,
                Optional.ofNullable(effectiveAt),
                Optional.ofNullable(appliedAt),
                attempts,
                state == InboxState.RECEIVED ? Optional.ofNullable(nextAttemptAt) : Optional.empty(),
                Optional.ofNullable(cancels),
                Optional.ofNullable(lateBy).map(Duration::ofSeconds));
    }
}

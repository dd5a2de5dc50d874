package io.officergate.sync.inbox.store;

import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.Subject;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.ordering.OrderingVerdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows as they enter the inbox. */
final class NewRow {

    private static final int LONGEST_DETAIL = 2000;

    private NewRow() {}

    static InboxRow received(PersonnelEvent event, Provenance provenance, Optional<Duration> lateBy, Instant now) {
        InboxRow row = ofEvent(event, InboxState.RECEIVED, provenance, now);
        row.nextAttemptAt = now;
        row.lateBy = lateBy.map(Duration::toSeconds).orElse(null);
        return row;
    }

    static InboxRow conflict(OrderingVerdict.Conflict conflict, Provenance provenance, Instant now) {
        InboxRow row = ofEvent(conflict.event(), InboxState.CONFLICT, provenance, now);
        row.verdictCode = "event_conflict";
        row.verdictDetail = "differs from the event under receipt " + conflict.receiptOfKnown();
        return row;
    }

    static InboxRow malformed(byte[] payload, OrderingVerdict.Malformed verdict, Provenance provenance, Instant now) {
        InboxRow row = empty(InboxState.MALFORMED, provenance, now);
        row.eventSource = verdict.identity().map(EventIdentity::source).orElse(null);
        row.eventId = verdict.identity().map(EventIdentity::id).orElse(null);
        row.contentSha256 = sha256(payload);
        row.payload = payload;
        row.verdictCode = "malformed";
        row.verdictDetail =
                shortened(verdict.findings().stream().map(NewRow::line).collect(Collectors.joining("\n")));
        return row;
    }

    private static InboxRow ofEvent(PersonnelEvent event, InboxState state, Provenance provenance, Instant now) {
        InboxRow row = empty(state, provenance, now);
        row.eventSource = event.identity().source();
        row.eventId = event.identity().id();
        row.eventType = event.type().name();
        row.contentSha256 = event.content().sha256();
        row.payload = event.content().json().getBytes(StandardCharsets.UTF_8);
        row.orderKey = event.subject().orderKey();
        row.successorKey = event.successor()
                .map(Subject.Officer::new)
                .map(Subject::orderKey)
                .orElse(null);
        row.effectiveAt = event.effectiveFrom();
        row.decisionDate = event.decisionDate();
        row.sequenceNumber = event.sequence();
        row.cancels = event.cancels().orElse(null);
        return row;
    }

    private static InboxRow empty(InboxState state, Provenance provenance, Instant now) {
        InboxRow row = new InboxRow();
        row.receipt = UUID.randomUUID();
        row.intake = provenance.intake();
        row.submittedBy = provenance.submittedBy().orElse(null);
        row.origin = provenance.origin().orElse(null);
        row.messageKey = provenance.messageKey().orElse(null);
        row.state = state;
        row.receivedAt = now;
        return row;
    }

    private static String line(Finding finding) {
        return finding.field() + ": " + finding.code().wireName() + ", " + finding.message();
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private static String sha256(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

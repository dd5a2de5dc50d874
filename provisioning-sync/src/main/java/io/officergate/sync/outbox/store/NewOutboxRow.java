package io.officergate.sync.outbox.store;

import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.Telling;
import java.time.Instant;
import java.util.UUID;

/** Rows as they enter the outbox. */
final class NewOutboxRow {

    private NewOutboxRow() {}

    static OutboxRow of(Telling telling, Instant now) {
        OutboxRow row = new OutboxRow();
        row.id = UUID.randomUUID();
        row.lane = row.id;
        row.kind = telling.kind();
        row.createdAt = now;
        row.nextAttemptAt = now;
        if (telling instanceof Outcome outcome) {
            event(row, outcome.event());
            row.what = outcome.state().name();
            row.code = outcome.code().orElse(null);
            row.detail = outcome.detail().orElse(null);
        } else if (telling instanceof Note note) {
            note.event().ifPresent(facts -> event(row, facts));
            row.what = note.what().name();
            row.code = note.code().orElse(null);
            row.saidBy = note.by().orElse(null);
            row.reason = note.reason().orElse(null);
        }
        return row;
    }

    private static void event(OutboxRow row, EventFacts facts) {
        row.lane = facts.receipt();
        row.receipt = facts.receipt();
        row.eventSource = facts.source().orElse(null);
        row.eventId = facts.id().orElse(null);
        row.eventType = facts.type().orElse(null);
        row.receivedAt = facts.receivedAt();
        row.effectiveAt = facts.effectiveAt().orElse(null);
        row.appliedAt = facts.appliedAt().orElse(null);
        row.eventAttempts = facts.attempts();
    }
}

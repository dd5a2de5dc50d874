package io.officergate.sync.inbox.store;

import io.officergate.sync.outbox.EventFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the outbox may learn of a row: nothing of the payload, nothing of the subject. */
final class ToldFacts {

    /** {@link #of(Object)} reads these, whatever comes after them. */
    static final String COLUMNS =
            "receipt, event_source, event_id, event_type, received_at, effective_at, applied_at, attempts";

    /** Ends an update of {@code sync_inbox}; {@link #of(Object)} reads what it returns. */
    static final String RETURNING = " returning " + COLUMNS;

    /** Reads one row for {@link #of(Object)}. */
    static final String READ = "select " + COLUMNS + " from sync.sync_inbox where receipt = :receipt";

    private ToldFacts() {}

    static EventFacts of(Object returned) {
        Object[] row = (Object[]) returned;
        return new EventFacts(
                (UUID) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                (Instant) row[4],
                Optional.ofNullable((Instant) row[5]),
                Optional.ofNullable((Instant) row[6]),
                ((Number) row[7]).intValue());
    }

    static EventFacts of(InboxRow row) {
        return new EventFacts(
                row.receipt,
                Optional.ofNullable(row.eventSource),
                Optional.ofNullable(row.eventId),
                Optional.ofNullable(row.eventType),
                row.receivedAt,
                Optional.ofNullable(row.effectiveAt),
                Optional.empty(),
                0);
    }
}

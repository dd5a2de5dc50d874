package io.officergate.sync.outcome.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.officergate.sync.inbox.InboxEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A receipt as its sender reads it; absent fields do not apply (yet). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReceiptAnswer(
        UUID receipt,
        Optional<String> source,
        Optional<String> id,
        Optional<String> type,
        String state,
        Optional<Verdict> verdict,
        Instant receivedAt,
        Optional<Instant> effectiveAt,
        Optional<Instant> appliedAt,
        int attempts,
        Optional<Instant> nextAttemptAt) {

    /** Why it is in this state, when that needs saying. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Verdict(String code, Optional<String> detail) {}

    static ReceiptAnswer of(InboxEntry entry) {
        return new ReceiptAnswer(
                entry.receipt(),
                entry.source(),
                entry.id(),
                entry.type(),
                entry.state().name(),
                entry.code().map(code -> new Verdict(code, entry.detail())),
                entry.receivedAt(),
                entry.effectiveAt(),
                entry.appliedAt(),
                entry.attempts(),
                entry.nextAttemptAt());
    }
}

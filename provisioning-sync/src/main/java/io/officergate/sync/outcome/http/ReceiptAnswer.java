package io.officergate.sync.outcome.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.officergate.sync.inbox.InboxEntry;
import io.officergate.sync.inbox.InboxState;
import java.time.Duration;
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
        Optional<Instant> nextAttemptAt,
        Optional<Boolean> late,
        Optional<Long> delaySeconds) {

    /** Why it is in this state, when that needs saying. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Verdict(String code, Optional<String> detail) {}

    static ReceiptAnswer of(InboxEntry entry, Instant now) {
        return new ReceiptAnswer(
                entry.receipt(),
                entry.source(),
                entry.id(),
                entry.type(),
                entry.state().name(),
                verdict(entry, now),
                entry.receivedAt(),
                entry.effectiveAt(),
                entry.appliedAt(),
                entry.attempts(),
                entry.nextAttemptAt(),
                entry.lateBy().map(delay -> true),
                entry.lateBy().map(Duration::toSeconds));
    }

    private static Optional<Verdict> verdict(InboxEntry entry, Instant now) {
        if (entry.code().isPresent() || entry.state() != InboxState.RECEIVED) {
            return entry.code().map(code -> new Verdict(code, entry.detail()));
        }
        if (entry.cancels().isPresent()) {
            return Optional.of(new Verdict(
                    "awaits_event", Optional.of("the event it cancels has not come, or its outcome is not known yet")));
        }
        return entry.effectiveAt()
                .filter(effective -> effective.isAfter(now))
                .map(effective -> new Verdict("not_yet", Optional.of("takes effect at " + effective)));
    }
}

package io.officergate.sync.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of the inbox as its sender may see it: without personal data. */
public record InboxEntry(
        UUID receipt,
        Optional<String> source,
        Optional<String> id,
        Optional<String> type,
        InboxState state,
        Optional<String> code,
        Optional<String> detail,
        Instant receivedAt,
        Optional<Instant> effectiveAt,
        Optional<Instant> appliedAt,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<String> cancels,
        Optional<Duration> lateBy) {}

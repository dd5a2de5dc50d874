package io.officergate.sync.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What may be told about an event: what names it and its times, nothing of its content.
 *
 * @param receipt of its row in the inbox
 * @param source empty for a message that cannot be an event
 * @param id unique within the source
 * @param type kind without prefix, {@code RESIGNATION}
 * @param receivedAt when it came
 * @param effectiveAt when it takes effect
 * @param appliedAt when Keycloak did it
 * @param attempts deliveries to Keycloak so far
 */
public record EventFacts(
        UUID receipt,
        Optional<String> source,
        Optional<String> id,
        Optional<String> type,
        Instant receivedAt,
        Optional<Instant> effectiveAt,
        Optional<Instant> appliedAt,
        int attempts) {}

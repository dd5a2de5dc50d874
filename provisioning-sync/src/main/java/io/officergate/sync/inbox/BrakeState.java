package io.officergate.sync.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the brake stands; without personal data.
 *
 * @param engagement empty while withdrawals pass
 * @param withdrawn withdrawals handed out within the window
 * @param limit how many may be
 * @param heldByType how many events are held, by kind
 * @param held some of them
 * @param lastDecision what a person decided last
 */
public record BrakeState(
        Optional<Engagement> engagement,
        long withdrawn,
        long limit,
        Map<String, Long> heldByType,
        List<Held> held,
        Optional<Decision> lastDecision) {

    /** Since when withdrawals are held, after how many of how many allowed, and which one was the first. */
    public record Engagement(Instant since, UUID first, long withdrawn, long limit) {}

    /** A held event. */
    public record Held(
            UUID receipt,
            String source,
            String id,
            String type,
            Instant receivedAt,
            Instant effectiveAt,
            Instant heldAt) {}

    /** A decision: CONFIRMED or DISCARDED. */
    public record Decision(String decision, String by, Instant at, String reason) {}
}

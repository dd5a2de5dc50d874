package io.officergate.sync.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event handed out for delivery. While it is claimed no other event about the same subject is handed out.
 *
 * @param receipt of its row
 * @param claim names this handing-out; an outcome under an older claim is refused
 * @param handedOutAt when this was handed out
 * @param intake the way it came
 * @param attempts deliveries tried so far, this one included
 * @param json the event in canonical form
 * @param submittedBy client id of the sender, known over HTTP
 * @param confirmed whether a person has said that it is meant, however many officers it concerns
 */
public record ClaimedEvent(
        UUID receipt,
        UUID claim,
        Instant handedOutAt,
        IntakeKind intake,
        int attempts,
        String json,
        Optional<String> submittedBy,
        boolean confirmed) {

    /** Without the content, which is personal data. */
    @Override
    public String toString() {
        return "ClaimedEvent[" + receipt + ", attempt " + attempts + "]";
    }
}

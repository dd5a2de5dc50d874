package io.officergate.sync.apply;

import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.IntakeKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who handed an event in, in the words of docs/contracts/transitions.md. */
final class SenderName {

    private static final String KAFKA = "kafka";

    private SenderName() {}

    /** {@code http:} and the client id, percent-encoded; {@code kafka}, as single records do not name their sender. */
    static String of(ClaimedEvent event) {
        if (event.intake() == IntakeKind.KAFKA) {
            return KAFKA;
        }
        String clientId = event.submittedBy()
                .orElseThrow(() -> new IllegalStateException("an event that came over HTTP has no sender"));
        return "http:" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    }
}

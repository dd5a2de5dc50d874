package io.officergate.sync.outcome.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Outcome;
import java.time.Instant;
import java.util.UUID;

/** An outcome as listeners get it. */
final class OutcomeJson {

    static final String TYPE_PREFIX = "io.officergate.personnel-outcome.";

    private static final String SOURCE = "/officergate/provisioning-sync";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutcomeJson() {}

    static byte[] write(UUID id, Outcome outcome, Instant at) {
        EventFacts event = outcome.event();
        ObjectNode envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", SOURCE)
                .put("type", TYPE_PREFIX + outcome.state().name())
                .put("subject", event.receipt().toString())
                .put("time", at.toString())
                .put("datacontenttype", "application/json");
        ObjectNode data =
                envelope.putObject("data").put("receipt", event.receipt().toString());
        event.source().ifPresent(source -> data.put("eventSource", source));
        event.id().ifPresent(eventId -> data.put("eventId", eventId));
        event.type().ifPresent(type -> data.put("eventType", type));
        data.put("state", outcome.state().name());
        outcome.code().ifPresent(code -> data.put("code", code));
        outcome.detail().filter(detail -> !detail.isEmpty()).ifPresent(detail -> data.put("detail", detail));
        data.put("receivedAt", event.receivedAt().toString());
        event.effectiveAt().ifPresent(effective -> data.put("effectiveAt", effective.toString()));
        event.appliedAt().ifPresent(applied -> data.put("appliedAt", applied.toString()));
        data.put("attempts", event.attempts());
        try {
            return JSON.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }
}

package io.officergate.sync.apply.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;

/** A note as docs/contracts/personnel-notes.md says. */
final class NoteJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NoteJson() {}

    static String write(ClaimedDelivery delivery) {
        Note note = (Note) delivery.telling();
        ObjectNode json = JSON.createObjectNode()
                .put("id", delivery.id().toString())
                .put("at", delivery.at().toString())
                .put("what", note.what().name());
        note.event().ifPresent(event -> event(json, event));
        note.code().ifPresent(code -> json.put("code", code));
        note.by().ifPresent(by -> json.put("by", by));
        note.reason().ifPresent(reason -> json.put("reason", reason));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private static void event(ObjectNode json, EventFacts event) {
        json.put("receipt", event.receipt().toString());
        event.source().ifPresent(source -> json.put("eventSource", source));
        event.id().ifPresent(id -> json.put("eventId", id));
        event.type().ifPresent(type -> json.put("eventType", type));
    }
}

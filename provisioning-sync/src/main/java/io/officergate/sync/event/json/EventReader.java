package io.officergate.sync.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a personnel system sent: strict JSON, the contract's schema, the bounds. Total: it judges every input, none throws. */
public final class EventReader {

    private static final Finding NOT_JSON = new Finding("", FindingCode.NOT_JSON, "is not JSON in UTF-8");

    private final EventSchema schema = new EventSchema();
    private final EventBounds bounds;

    public EventReader(EventBounds bounds) {
        this.bounds = bounds;
    }

    /** What a body held. */
    public sealed interface Reading {

        /** No JSON at all. */
        record NotJson() implements Reading {}

        /** One event. */
        record Single(EventVerdict verdict) implements Reading {}

        /** An array of events, in their order; may be empty. */
        record Batch(List<EventVerdict> verdicts) implements Reading {}
    }

    /** Reads a body that may be one event or a batch. */
    public Reading read(byte[] body, Instant now) {
        Optional<JsonNode> tree = StrictJson.read(body);
        if (tree.isEmpty()) {
            return new Reading.NotJson();
        }
        if (!tree.get().isArray()) {
            return new Reading.Single(judge(tree.get(), now));
        }
        List<EventVerdict> verdicts = new ArrayList<>();
        tree.get().forEach(event -> verdicts.add(judge(event, now)));
        return new Reading.Batch(verdicts);
    }

    /** Reads a body that must be one event. */
    public EventVerdict readOne(byte[] body, Instant now) {
        return StrictJson.read(body)
                .map(tree -> judge(tree, now))
                .orElseGet(() -> new Malformed(List.of(NOT_JSON), Optional.empty()));
    }

    /** Judges a tree that another form was turned into. */
    public EventVerdict judge(JsonNode tree, Instant now) {
        List<Finding> findings = new ArrayList<>(schema.findings(tree));
        if (!findings.isEmpty()) {
            return new Malformed(findings, identity(tree));
        }
        findings.addAll(UnsafeText.findings(tree));
        if (!findings.isEmpty()) {
            return new Malformed(findings, identity(tree));
        }
        Optional<PersonnelEvent> event = EventTree.event(tree, findings);
        event.ifPresent(e -> findings.addAll(bounds.findings(e, now)));
        return event.isPresent() && findings.isEmpty()
                ? new WellFormed(event.get())
                : new Malformed(findings, identity(tree));
    }

    private Optional<EventIdentity> identity(JsonNode tree) {
        JsonNode source = tree.path("source");
        JsonNode id = tree.path("id");
        boolean legible = source.isTextual()
                && id.isTextual()
                && schema.findings(tree).stream()
                        .noneMatch(finding ->
                                finding.field().equals("id") || finding.field().equals("source"));
        return legible ? Optional.of(new EventIdentity(source.textValue(), id.textValue())) : Optional.empty();
    }
}

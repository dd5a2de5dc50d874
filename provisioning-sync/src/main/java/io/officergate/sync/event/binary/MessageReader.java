package io.officergate.sync.event.binary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.json.EventReader;
import io.officergate.sync.event.json.EventReader.Reading;
import io.officergate.sync.event.json.StrictJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a message in either mode. Total, as {@link EventReader} is: it judges every input, none throws. */
public final class MessageReader {

    private static final String DATA = "data";

    private final EventReader reader;

    public MessageReader(EventReader reader) {
        this.reader = reader;
    }

    /** Reads a message that may be one event or a batch. */
    public Reading read(EventHeaders headers, byte[] body, Instant now) {
        if (headers.isBinary()) {
            return new Reading.Single(readBinary(headers, body, now));
        }
        Reading reading = reader.read(body, now);
        List<Finding> findings = contradictions(headers, body);
        if (findings.isEmpty() || reading instanceof Reading.NotJson) {
            return reading;
        }
        return new Reading.Single(
                reading instanceof Reading.Single single
                        ? judged(findings, single.verdict())
                        : new Malformed(findings, Optional.empty()));
    }

    /** Reads a message that must be one event. */
    public EventVerdict readOne(EventHeaders headers, byte[] body, Instant now) {
        return headers.isBinary()
                ? readBinary(headers, body, now)
                : judged(contradictions(headers, body), reader.readOne(body, now));
    }

    private EventVerdict readBinary(EventHeaders headers, byte[] body, Instant now) {
        List<Finding> findings = new ArrayList<>(headers.findings());
        if (!headers.contentType().mayBeData()) {
            findings.add(new Finding(
                    headers.contentTypeHeader(),
                    FindingCode.INVALID,
                    "must be application/json in UTF-8, as the data is"));
        }
        ObjectNode event = attributes(headers);
        Optional<JsonNode> data = StrictJson.read(body);
        if (data.filter(tree -> tree.has("specversion")).isPresent()) {
            findings.add(new Finding(
                    headers.contentTypeHeader(),
                    FindingCode.INVALID,
                    "must be application/cloudevents+json, or the event's headers absent: the body is a whole event"));
            return new Malformed(findings, Optional.empty());
        }
        data.ifPresent(tree -> event.set(DATA, tree));
        if (data.isEmpty() && body.length > 0) {
            findings.add(new Finding(DATA, FindingCode.NOT_JSON, "is not JSON in UTF-8"));
        }
        return judged(findings, named(reader.judge(event, now), headers));
    }

    static ObjectNode attributes(EventHeaders headers) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        headers.attributes().forEach(event::put);
        if (headers.contentType() == ContentType.JSON) {
            event.put("datacontenttype", "application/json");
        }
        return event;
    }

    /** What is known of the headers comes first and is not said twice. */
    private static EventVerdict judged(List<Finding> findings, EventVerdict verdict) {
        if (findings.isEmpty()) {
            return verdict;
        }
        List<Finding> all = new ArrayList<>(findings);
        if (verdict instanceof Malformed malformed) {
            malformed.findings().stream()
                    .filter(finding ->
                            findings.stream().noneMatch(known -> known.field().equals(finding.field())))
                    .forEach(all::add);
            return new Malformed(all, malformed.identity());
        }
        EventIdentity identity = ((WellFormed) verdict).event().identity();
        return new Malformed(all, Optional.of(identity));
    }

    /** The same verdict with the header named in which each attribute at fault came. */
    private static EventVerdict named(EventVerdict verdict, EventHeaders headers) {
        if (verdict instanceof Malformed malformed) {
            List<Finding> findings = malformed.findings().stream()
                    .map(finding -> finding.field().startsWith(DATA)
                            ? finding
                            : new Finding(headers.header(finding.field()), finding.code(), finding.message()))
                    .toList();
            return new Malformed(findings, malformed.identity());
        }
        return verdict;
    }

    /** In structured mode headers may repeat the attributes; they may not say anything else. */
    private static List<Finding> contradictions(EventHeaders headers, byte[] body) {
        List<Finding> findings = new ArrayList<>(headers.findings());
        if (!headers.hasAttributes()) {
            return findings;
        }
        JsonNode event = StrictJson.read(body).orElse(JsonNodeFactory.instance.missingNode());
        headers.attributes().forEach((attribute, value) -> {
            if (event.isArray()) {
                findings.add(new Finding(
                        headers.header(attribute), FindingCode.INVALID, "must be absent: the body is a batch"));
            } else if (!value.equals(event.path(attribute).asText())) {
                findings.add(new Finding(
                        headers.header(attribute), FindingCode.INVALID, "contradicts the event in the body"));
            }
        });
        return findings;
    }
}

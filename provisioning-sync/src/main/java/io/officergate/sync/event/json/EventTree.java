package io.officergate.sync.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.event.EffectivePeriod;
import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.event.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Turns a tree that keeps the schema into the event. Schema and java.time disagree about a few times (leap seconds): those are found here. */
final class EventTree {

    private EventTree() {}

    static Optional<PersonnelEvent> event(JsonNode tree, List<Finding> findings) {
        JsonNode data = tree.path("data");
        Optional<Instant> from = instant(data, "effectiveFrom", findings);
        Optional<Instant> to = data.has("effectiveTo") ? instant(data, "effectiveTo", findings) : Optional.empty();
        Optional<LocalDate> decisionDate = date(data, "decisionDate", findings);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        PersonnelEventType type =
                PersonnelEventType.ofWireName(tree.path("type").textValue()).orElseThrow();
        return Optional.of(new PersonnelEvent(
                new EventIdentity(
                        tree.path("source").textValue(), tree.path("id").textValue()),
                type,
                subject(type, data),
                number(data, "successor"),
                Optional.ofNullable(data.path("cancels").textValue()),
                new EffectivePeriod(from.orElseThrow(), to),
                decisionDate.orElseThrow(),
                Long.parseLong(tree.path("sequence").asText("0")),
                CanonicalJson.of(tree)));
    }

    private static Subject subject(PersonnelEventType type, JsonNode data) {
        boolean aboutUnit =
                type.isAboutUnit() || (type == PersonnelEventType.CANCELLATION && !data.has("personalNumber"));
        return aboutUnit
                ? new Subject.Unit(data.path("fromUnit").textValue())
                : new Subject.Officer(number(data, "personalNumber").orElseThrow());
    }

    private static Optional<PersonalNumber> number(JsonNode data, String field) {
        return Optional.ofNullable(data.path(field).textValue()).map(PersonalNumber::new);
    }

    private static Optional<Instant> instant(JsonNode data, String field, List<Finding> findings) {
        Optional<Instant> instant = EffectivePeriod.instantOf(data.path(field).asText());
        if (instant.isEmpty()) {
            findings.add(
                    new Finding("data." + field, FindingCode.INVALID, "is neither a date nor an instant with offset"));
        }
        return instant;
    }

    private static Optional<LocalDate> date(JsonNode data, String field, List<Finding> findings) {
        try {
            return Optional.of(LocalDate.parse(data.path(field).asText()));
        } catch (DateTimeParseException notADate) {
            findings.add(new Finding("data." + field, FindingCode.INVALID, "is not a date"));
            return Optional.empty();
        }
    }
}

package io.officergate.sync.roster.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.inbox.PersonsDecision;
import io.officergate.sync.platform.http.Problem.FieldError;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.desk.ApplyOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code {"reason","kinds","decisionNumber","decisionDate","issuer","officers"}}; what is wrong is said at once. */
final class ApplyBody {

    private static final Set<String> FIELDS =
            Set.of("reason", "kinds", "decisionNumber", "decisionDate", "issuer", "officers");
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ISSUER = 255;

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private ApplyBody(JsonNode body) {
        this.body = body;
    }

    /** What came of reading. */
    sealed interface Reading {
        record Order(ApplyOrder order) implements Reading {}

        record Malformed(List<FieldError> errors) implements Reading {}
    }

    static Reading read(JsonNode body, String by) {
        return new ApplyBody(body).read(by);
    }

    private Reading read(String by) {
        if (!body.isObject()) {
            return new Reading.Malformed(List.of(new FieldError("", "invalid", "the body is a JSON object")));
        }
        body.fieldNames().forEachRemaining(name -> require(FIELDS.contains(name), name, "is not known"));
        String reason = body.path("reason").asText("");
        require(PersonsDecision.isReason(reason), "reason", "is 3 to 500 characters");
        Set<FindingKind> kinds = kinds();
        String number = line("decisionNumber", LONGEST_NUMBER);
        String issuer = line("issuer", LONGEST_ISSUER);
        Optional<LocalDate> date = date();
        OptionalLong officers = officers();
        return errors.isEmpty()
                ? new Reading.Order(
                        new ApplyOrder(kinds, officers, number, date.orElseThrow(), issuer, reason.strip(), by))
                : new Reading.Malformed(errors);
    }

    private Set<FindingKind> kinds() {
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        for (JsonNode named : body.path("kinds")) {
            Optional<FindingKind> kind = FindingKind.applicable().stream()
                    .filter(each -> each.name().equals(named.asText()))
                    .findFirst();
            kind.ifPresent(kinds::add);
            require(kind.isPresent(), "kinds", "are of " + FindingKind.applicable() + "; others are reported only");
        }
        require(body.path("kinds").isArray() && !body.path("kinds").isEmpty(), "kinds", "names at least one kind");
        return kinds;
    }

    private String line(String field, int longest) {
        String text = body.path(field).asText("").strip();
        boolean isLine =
                !text.isEmpty() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
        require(isLine && body.path(field).isTextual(), field, "is 1 to " + longest + " characters in one line");
        return text;
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(body.path("decisionDate").asText("")));
        } catch (DateTimeException none) {
            require(false, "decisionDate", "is a date, yyyy-MM-dd");
            return Optional.empty();
        }
    }

    private OptionalLong officers() {
        JsonNode officers = body.path("officers");
        if (officers.isMissingNode()) {
            return OptionalLong.empty();
        }
        require(officers.isIntegralNumber() && officers.asLong() >= 0, "officers", "is a whole number");
        return OptionalLong.of(officers.asLong());
    }

    private void require(boolean holds, String field, String what) {
        if (!holds) {
            errors.add(new FieldError(field, "invalid", field + " " + what));
        }
    }
}

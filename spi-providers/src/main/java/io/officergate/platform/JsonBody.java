package io.officergate.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.keycloak.util.JsonSerialization;

/** A small JSON object that an administrator sends: each field is looked at, and all that is wrong is said at once. */
public final class JsonBody {
    private final JsonNode content;
    private final List<FieldError> errors = new ArrayList<>();

    private JsonBody(JsonNode content) {
        this.content = content;
    }

    /** Reads the text; refuses with 400 what is not JSON, and notes every field that does not belong in it. */
    public static JsonBody read(String text, Set<String> fields) {
        JsonBody body = new JsonBody(parse(text));
        body.content.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                body.note(new FieldError(field, "unknown_field", "there is no such field"));
            }
        });
        return body;
    }

    /** The text of a field; empty when it is missing or no text. */
    public String text(String field) {
        return content.path(field).isTextual() ? content.path(field).textValue() : "";
    }

    /** Whatever the field holds; missing when there is no such field. */
    public JsonNode node(String field) {
        return content.path(field);
    }

    /** Notes the field as malformed unless its text is fit. */
    public JsonBody check(String field, Predicate<String> fit, String shape) {
        if (!fit.test(text(field))) {
            note(new FieldError(field, "malformed", shape));
        }
        return this;
    }

    /** Notes something wrong. */
    public void note(FieldError error) {
        errors.add(error);
    }

    /** Refuses with 400 when something was noted. */
    public void refuseErrors(String detail) {
        if (!errors.isEmpty()) {
            throw new Problem(400, "malformed", detail, errors).asException();
        }
    }

    /** Any JSON; refuses with 400 what is none. */
    public static JsonNode parse(String text) {
        try {
            return JsonSerialization.mapper.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw Problem.of(400, "malformed", "the body is not JSON").asException();
        }
    }
}

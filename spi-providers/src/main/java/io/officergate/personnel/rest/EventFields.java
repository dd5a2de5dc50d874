package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object and gathers everything that is wrong with them; messages repeat no value. */
final class EventFields {
    private final JsonNode object;
    private final String prefix;
    private final List<FieldError> findings;

    EventFields(JsonNode object, String prefix, List<FieldError> findings) {
        this.object = object;
        this.prefix = prefix;
        this.findings = findings;
    }

    /** The value of a mandatory field; empty after a finding. */
    <T> Optional<T> required(String name, Function<String, T> reader) {
        if (!object.hasNonNull(name)) {
            find(name, "required", "is missing");
            return Optional.empty();
        }
        return optional(name, reader);
    }

    /**
     * The value of a field that may be absent; empty also after a finding.
     *
     * @param reader turns the text into a value, or throws {@link RuntimeException} when it is not one
     */
    <T> Optional<T> optional(String name, Function<String, T> reader) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            find(name, "invalid", "is not a text");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value.textValue()));
        } catch (FieldRefused refused) {
            find(name, refused.code, refused.getMessage());
        } catch (RuntimeException unreadable) {
            find(name, "invalid", "is not well formed");
        }
        return Optional.empty();
    }

    /** Whether the field is there. */
    boolean has(String name) {
        return object.has(name);
    }

    /** A nested object; empty when absent, or after a finding when it is no object. */
    Optional<EventFields> object(String name, boolean mandatory) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            if (mandatory) {
                find(name, "required", "is missing");
            }
            return Optional.empty();
        }
        if (!value.isObject()) {
            find(name, "invalid", "is not an object");
            return Optional.empty();
        }
        return Optional.of(new EventFields(value, prefix + name + ".", findings));
    }

    /** The objects of an array; empty when absent, or after a finding when it is no array of at most 50. */
    List<EventFields> objects(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > 50) {
            find(name, "invalid", "is not an array of at most 50");
            return List.of();
        }
        List<EventFields> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String path = name + "[" + i + "]";
            if (value.get(i).isObject()) {
                items.add(new EventFields(value.get(i), prefix + path + ".", findings));
            } else {
                find(path, "invalid", "is not an object");
            }
        }
        return items;
    }

    /** Adds a finding for each field that is not in the contract. */
    void allowOnly(Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                find(name, "unknown_field", "is not a field of this contract");
            }
        });
    }

    /** Records that a field is wrong. */
    void find(String name, String code, @Nullable String message) {
        String field = prefix + name;
        findings.add(new FieldError(field, code, field + " " + message));
    }

    /** A value that is readable but refused, with a code of its own. */
    static final class FieldRefused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String code;

        FieldRefused(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}

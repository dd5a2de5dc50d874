package io.officergate.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a live thing looks like once it has everything a file asks for. What the file does not mention stays as it is;
 * items of a list are told apart by their name.
 */
final class Shape {
    private static final List<String> NAMES = List.of("name", "alias", "executor", "condition");

    private Shape() {}

    /** The live thing, changed as little as the wanted shape demands; equal to it when nothing is to be done. */
    static JsonNode of(JsonNode live, JsonNode wanted) {
        if (wanted.isObject() && live.isObject()) {
            return ofObject(live, wanted);
        }
        if (wanted.isArray() && live.isArray()) {
            return ofArray(live, wanted);
        }
        if (wanted.isNull() && (live.isMissingNode() || live.isNull())) {
            return live;
        }
        return sameText(live, wanted) ? live : wanted;
    }

    private static JsonNode ofObject(JsonNode live, JsonNode wanted) {
        ObjectNode shape = live.deepCopy();
        wanted.properties().forEach(field -> {
            JsonNode now = live.path(field.getKey());
            JsonNode then = of(now, field.getValue());
            if (!then.isMissingNode()) {
                shape.set(field.getKey(), then);
            }
        });
        return shape;
    }

    private static JsonNode ofArray(JsonNode live, JsonNode wanted) {
        boolean named = !wanted.isEmpty() && nameOf(wanted.get(0)).isPresent();
        if (!named) {
            return setOf(live).equals(setOf(wanted)) ? live : wanted;
        }
        ArrayNode shape = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : live) {
            shape.add(find(wanted, nameOf(item)).map(change -> of(item, change)).orElse(item));
        }
        for (JsonNode item : wanted) {
            if (find(live, nameOf(item)).isEmpty()) {
                shape.add(item);
            }
        }
        return shape;
    }

    private static Optional<JsonNode> find(JsonNode items, Optional<String> name) {
        for (JsonNode item : items) {
            if (name.isPresent() && nameOf(item).equals(name)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameOf(JsonNode item) {
        return NAMES.stream()
                .filter(item::hasNonNull)
                .map(name -> item.get(name).asText())
                .findFirst();
    }

    private static Set<JsonNode> setOf(JsonNode items) {
        Set<JsonNode> set = new HashSet<>();
        items.forEach(set::add);
        return set;
    }

    /** Keycloak answers some numbers and truths as text, and the other way round. */
    private static boolean sameText(JsonNode live, JsonNode wanted) {
        return live.isValueNode() && !live.isNull() && live.asText().equals(wanted.asText());
    }
}

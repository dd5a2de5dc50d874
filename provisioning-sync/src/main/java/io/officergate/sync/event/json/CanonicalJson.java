package io.officergate.sync.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.officergate.sync.event.EventContent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.TreeMap;

/** One spelling for every JSON text that says the same: keys sorted, no white space, numbers without trailing zeros. */
final class CanonicalJson {

    private static final int LONGEST_INTEGER = 20;

    private CanonicalJson() {}

    /** The canonical form of a tree and its SHA-256. */
    static EventContent of(JsonNode tree) {
        String json = sorted(tree).toString();
        return new EventContent(json, sha256(json));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return new ObjectNode(JsonNodeFactory.instance, new LinkedHashMap<>(fields));
        }
        if (node.isArray()) {
            var elements = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        if (node.isNumber()) {
            return JsonNodeFactory.instance.rawValueNode(new RawValue(number(node.decimalValue())));
        }
        return node;
    }

    private static String number(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        // The plain text of 1e999999999 would fill the memory.
        boolean isPlainInteger = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= LONGEST_INTEGER;
        return isPlainInteger ? shortest.toPlainString() : shortest.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

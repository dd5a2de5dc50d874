package io.officergate.sync.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.util.ArrayList;
import java.util.List;

/** Text that JSON allows and databases do not: the null character and half a surrogate pair. */
final class UnsafeText {

    private UnsafeText() {}

    static List<Finding> findings(JsonNode event) {
        List<Finding> findings = new ArrayList<>();
        event.properties().forEach(field -> {
            String at = field.getKey().equals("data") ? "data" : "*";
            if (isUnsafe(field.getKey()) || hasUnsafe(field.getValue())) {
                findings.add(
                        new Finding(at, FindingCode.INVALID, "contains a null character or half a surrogate pair"));
            }
        });
        return findings;
    }

    private static boolean hasUnsafe(JsonNode node) {
        if (node.isTextual()) {
            return isUnsafe(node.textValue());
        }
        for (var field : node.properties()) {
            if (isUnsafe(field.getKey())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (hasUnsafe(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnsafe(String text) {
        return text.codePoints()
                .anyMatch(character -> character == 0
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }
}

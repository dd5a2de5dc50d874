package io.officergate.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/** Plain maps and lists as JSON, and back. */
public final class Json {
    private Json() {}

    /** The value as JSON; it consists of maps, lists, texts, numbers and booleans. */
    public static String write(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("plain values can always be written as JSON", impossible);
        }
    }

    /** An object of texts that {@link #write} has written. */
    public static Map<String, String> readTexts(String json) {
        try {
            return JsonSerialization.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException foreign) {
            throw new IllegalArgumentException("no JSON object of texts", foreign);
        }
    }
}

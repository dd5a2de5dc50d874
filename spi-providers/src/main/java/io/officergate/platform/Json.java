package io.officergate.platform;

import java.io.IOException;
import org.keycloak.util.JsonSerialization;

/** Writes plain maps and lists as JSON. */
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
}

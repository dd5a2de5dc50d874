package io.officergate.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.util.JsonSerialization;

/** One writing for one content: keys sorted, no white space. Two texts that say the same have the same digest. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** SHA-256 of the canonical writing, 64 hexadecimal digits. */
    public static String digest(JsonNode content) {
        StringBuilder text = new StringBuilder();
        write(content, text);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            writeObject(node, text);
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode item : node) {
                text.append(separator);
                write(item, text);
                separator = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else {
            text.append(node);
        }
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        String separator = "{";
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            text.append(separator).append(quoted(field.getKey())).append(':');
            write(field.getValue(), text);
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static String quoted(String key) {
        try {
            return JsonSerialization.writeValueAsString(key);
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be written as JSON", impossible);
        }
    }
}

package io.officergate.sync.event.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The id of a line that has none: {@code csv-} and 40 hexadecimal digits of the SHA-256 over source, decision number, personal
 * number (of a unit's event: the unit) and type, each with a line feed after it. The same decision gets the same id whenever it is sent.
 */
final class DerivedId {

    private static final int DIGITS = 40;

    private DerivedId() {}

    /** The id, or empty when one of the four is missing. */
    static Optional<String> of(JsonNode event) {
        JsonNode data = event.path("data");
        List<JsonNode> parts = List.of(
                event.path("source"),
                data.path("decisionNumber"),
                data.path(data.has("personalNumber") ? "personalNumber" : "fromUnit"),
                event.path("type"));
        List<String> texts = new ArrayList<>();
        for (JsonNode part : parts) {
            if (!part.isTextual()) {
                return Optional.empty();
            }
            texts.add(part.textValue() + "\n");
        }
        return Optional.of("csv-" + sha256(String.join("", texts)).substring(0, DIGITS));
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

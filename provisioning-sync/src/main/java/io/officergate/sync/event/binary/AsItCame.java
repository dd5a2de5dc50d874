package io.officergate.sync.event.binary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.sync.event.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What is kept of a message nobody could make an event of, so that a person can see what it was. */
public final class AsItCame {

    private AsItCame() {}

    /**
     * The bytes to keep: a structured message as it came; a binary one as the structured event it would be, with {@code data_base64}
     * for data that is no JSON, and with the headers as they came when one of them cannot be read.
     */
    public static byte[] payload(EventHeaders headers, byte[] body) {
        if (!headers.isBinary()) {
            return body;
        }
        ObjectNode event = MessageReader.attributes(headers);
        Optional<JsonNode> data = StrictJson.read(body);
        if (data.isPresent()) {
            event.set("data", data.get());
        } else if (body.length > 0) {
            event.put("data_base64", Base64.getEncoder().encodeToString(body));
        }
        if (!headers.findings().isEmpty() || !headers.contentType().mayBeData()) {
            ArrayNode raw = event.putArray("headers");
            headers.asTheyCame()
                    .forEach(
                            header -> raw.addObject().put("name", header.name()).put("value_base64", base64(header)));
        }
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(Header header) {
        return Base64.getEncoder().encodeToString(header.octets().getBytes(StandardCharsets.ISO_8859_1));
    }
}

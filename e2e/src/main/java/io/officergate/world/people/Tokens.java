package io.officergate.world.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the token endpoint gave. */
public record Tokens(String accessToken, String refreshToken, String idToken) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Tokens of(String answer) {
        JsonNode tokens = parse(answer);
        return new Tokens(
                tokens.path("access_token").asText(),
                tokens.path("refresh_token").asText(),
                tokens.path("id_token").asText());
    }

    /** The claims of the access token, not verified. */
    public JsonNode claims() {
        String payload = accessToken.split("\\.", -1)[1];
        return parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    /** Tokens stay out of logs. */
    @Override
    public String toString() {
        return "Tokens[…]";
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}

package io.officergate.world.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The access token of a machine account, asked for anew shortly before it ends. */
final class MachineToken {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String tokenUrl;
    private final String clientId;
    private final ClientProof proof;
    private String token = "";
    private long goodUntil = System.nanoTime();

    MachineToken(HttpClient http, String tokenUrl, String clientId, ClientProof proof) {
        this.http = http;
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.proof = proof;
    }

    /**
     * One that is good for a while.
     *
     * @throws IllegalStateException when the realm gives none
     */
    synchronized String value() {
        if (System.nanoTime() - goodUntil >= 0) {
            JsonNode answer = ask();
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
            token = answer.path("access_token").asText();
            goodUntil = System.nanoTime() + life.minus(BEFORE_ITS_END).toNanos();
        }
        return token;
    }

    /** It was refused: a clock was set, or the realm is another one. */
    synchronized void isRefused(String refused) {
        if (refused.equals(token)) {
            goodUntil = System.nanoTime();
        }
    }

    private JsonNode ask() {
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                + "&" + proof.form();
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token for " + clientId + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new UncheckedIOException(tokenUrl + " was not answered", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}

package io.officergate.world.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A machine account that asks provisioning-sync for something, with a token of the realm. */
public final class SyncAccount {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;
    private final MachineToken token;

    SyncAccount(String url, String tokenUrl, String clientId, ClientProof proof) {
        this.url = url;
        this.token = new MachineToken(http, tokenUrl, clientId, proof);
    }

    /**
     * An answer of provisioning-sync.
     *
     * @param status HTTP status
     * @param body what it says as JSON; text when it is none
     */
    public record Answer(int status, JsonNode body) {
        /** Whether what was asked is done, or will be. */
        public boolean isAccepted() {
            return status < 300;
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    Answer post(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** What takes longer than a moment. */
    Answer postLong(String path, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)),
                LONG_PATIENCE);
    }

    /** A body as it comes, for whoever closes it. */
    InputStream open(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(LONG_PATIENCE);
        HttpResponse<InputStream> answer = withToken(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(url + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private Answer send(HttpRequest.Builder request) {
        return send(request, PATIENCE);
    }

    private Answer send(HttpRequest.Builder request, Duration patience) {
        HttpResponse<String> answer =
                withToken(request.timeout(patience), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), parse(answer.body()));
    }

    /** Whoever is not known with the token at hand asks once more, with another. */
    private <T> HttpResponse<T> withToken(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        String known = token.value();
        HttpResponse<T> answer = exchange(bearing(known, request), body);
        if (answer.statusCode() != 401) {
            return answer;
        }
        token.isRefused(known);
        return exchange(bearing(token.value(), request), body);
    }

    private static HttpRequest bearing(String token, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token).build();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException away) {
            throw new UncheckedIOException(request.uri() + " was not answered", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}

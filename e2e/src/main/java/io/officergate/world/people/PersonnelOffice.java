package io.officergate.world.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.Deadline;
import io.officergate.world.RunFile;
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
import java.util.Set;

/** The machine account of the personnel system: posts events to provisioning-sync over HTTP and follows its receipts. */
public final class PersonnelOffice {
    private static final Set<String> FINAL = Set.of("APPLIED", "PARKED", "MALFORMED", "CONFLICT");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final RunFile.Sync sync;

    public PersonnelOffice(RunFile.Sync sync) {
        this.sync = sync;
    }

    /**
     * An answer of provisioning-sync.
     *
     * @param status HTTP status
     * @param body receipts, a receipt, or a problem
     */
    public record Answer(int status, JsonNode body) {
        /** Whether the events are kept and will be applied, or the receipt is known. */
        public boolean isAccepted() {
            return status < 300;
        }
    }

    /** Posts the text as it is: one event, or an array of them. */
    public Answer post(String events) {
        return send(HttpRequest.newBuilder(URI.create(sync.url() + "/personnel-events"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(events, StandardCharsets.UTF_8)));
    }

    /** How far the event of the receipt has come. */
    public Answer receipt(String id) {
        return send(HttpRequest.newBuilder(
                        URI.create(sync.url() + "/personnel-events/" + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                .GET());
    }

    /** The receipt once it has reached a state that stays, or as it is when the deadline passes. */
    public Answer outcome(String id, Deadline deadline) {
        deadline.comesTrue(() -> FINAL.contains(receipt(id).body().path("state").asText()));
        return receipt(id);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .build());
        return new Answer(answer.statusCode(), parse(answer.body()));
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id="
                + URLEncoder.encode(sync.clientId(), StandardCharsets.UTF_8) + "&client_secret="
                + URLEncoder.encode(sync.clientSecret(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(sync.tokenUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token for " + sync.clientId() + ": " + answer.body());
        }
        return parse(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
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

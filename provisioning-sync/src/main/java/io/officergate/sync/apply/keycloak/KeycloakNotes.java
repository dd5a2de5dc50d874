package io.officergate.sync.apply.keycloak;

import io.officergate.sync.apply.DispatchSettings;
import io.officergate.sync.apply.KeycloakSettings;
import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.Hearer;
import io.officergate.sync.outbox.HearerAnswer;
import io.officergate.sync.outbox.HearerAnswer.Away;
import io.officergate.sync.outbox.OutboxKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's audit trail: {@code POST /admin/realms/{realm}/officergate/personnel-notes}, one call for one note. */
@Singleton
final class KeycloakNotes implements Hearer {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final AccessTokens tokens;
    private final InstantSource time;
    private final URI endpoint;
    private final Duration timeout;

    KeycloakNotes(AccessTokens tokens, InstantSource time, KeycloakSettings keycloak, DispatchSettings dispatch) {
        this.tokens = tokens;
        this.time = time;
        this.endpoint = URI.create(
                keycloak.keycloakUrl() + "/admin/realms/" + keycloak.realm() + "/officergate/personnel-notes");
        this.timeout = dispatch.callTimeout().compareTo(LONGEST_CALL) < 0 ? dispatch.callTimeout() : LONGEST_CALL;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.AUDIT;
    }

    /** Stops at the first sign that Keycloak is away: the others would only wait for the same. */
    @Override
    public List<HearerAnswer> tell(List<ClaimedDelivery> deliveries) {
        Instant end = time.instant().plus(LONGEST_ROUND);
        List<HearerAnswer> answers = new ArrayList<>();
        for (ClaimedDelivery delivery : deliveries) {
            HearerAnswer last = answers.isEmpty() ? new HearerAnswer.Heard() : answers.get(answers.size() - 1);
            if (last instanceof Away) {
                answers.add(last);
            } else {
                answers.add(time.instant().isAfter(end) ? new Away("slow") : note(delivery));
            }
        }
        return answers;
    }

    private HearerAnswer note(ClaimedDelivery delivery) {
        AccessTokens.Taken token = tokens.take();
        if (token instanceof AccessTokens.None none) {
            return NoteAnswers.away(none.reason());
        }
        try {
            HttpResponse<String> response = http.send(
                    request(NoteJson.write(delivery), ((AccessTokens.Bearer) token).value()), BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                tokens.forget();
            }
            return NoteAnswers.read(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Away("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away("unreachable");
        }
    }

    private HttpRequest request(String json, String token) {
        return HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }
}

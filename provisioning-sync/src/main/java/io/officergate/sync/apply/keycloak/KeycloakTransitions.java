package io.officergate.sync.apply.keycloak;

import io.officergate.sync.apply.ApplyAnswer;
import io.officergate.sync.apply.ApplyAnswer.NotNow;
import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.officergate.sync.apply.DispatchSettings;
import io.officergate.sync.apply.KeycloakSettings;
import io.officergate.sync.apply.Transitions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** {@code POST /admin/realms/{realm}/officergate/transitions}. */
@Singleton
final class KeycloakTransitions implements Transitions {

    /** Keycloak decides whether the sender speaks for the event's source. */
    private static final String SENDER = "OfficerGate-Sender";

    /** That a person has released it: Keycloak asks for that where a unit is large. */
    private static final String CONFIRMED = "OfficerGate-Confirmed";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final AccessTokens tokens;
    private final URI endpoint;
    private final Duration timeout;

    KeycloakTransitions(AccessTokens tokens, KeycloakSettings keycloak, DispatchSettings dispatch) {
        this.tokens = tokens;
        this.endpoint =
                URI.create(keycloak.keycloakUrl() + "/admin/realms/" + keycloak.realm() + "/officergate/transitions");
        this.timeout = dispatch.callTimeout();
    }

    @Override
    public ApplyAnswer request(String json, String sender, boolean confirmed) {
        AccessTokens.Taken token = tokens.take();
        if (token instanceof AccessTokens.None none) {
            return new NotNow(none.reason());
        }
        try {
            HttpResponse<String> response = http.send(
                    request(json, sender, confirmed, ((AccessTokens.Bearer) token).value()), BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                tokens.forget();
            }
            return AnswerReading.read(response.statusCode(), response.body());
        } catch (IOException e) {
            return new NotNow(Reason.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotNow(Reason.UNREACHABLE);
        }
    }

    private HttpRequest request(String json, String sender, boolean confirmed, String token) {
        return HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(SENDER, sender)
                .header(CONFIRMED, Boolean.toString(confirmed))
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }
}

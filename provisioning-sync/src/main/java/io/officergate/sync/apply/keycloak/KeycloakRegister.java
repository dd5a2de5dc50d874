package io.officergate.sync.apply.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.officergate.sync.apply.KeycloakSettings;
import io.officergate.sync.roster.Register;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/realms/{realm}/officergate/register}, read line by line. */
@Singleton
final class KeycloakRegister implements Register {

    private static final String SENDER = "OfficerGate-Sender";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    /** Until the first line comes. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** For all of it: a server that hangs must not keep the next list waiting for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final AccessTokens tokens;
    private final String endpoint;

    KeycloakRegister(AccessTokens tokens, KeycloakSettings keycloak) {
        this.tokens = tokens;
        this.endpoint = keycloak.keycloakUrl() + "/admin/realms/" + keycloak.realm() + "/officergate/register";
    }

    @Override
    public Answer read(Optional<String> source, String clientId, Reader reader) {
        AccessTokens.Taken token = tokens.take();
        if (token instanceof AccessTokens.None none) {
            return new Answer.NotNow(none.reason().name());
        }
        try {
            HttpResponse<InputStream> response = http.send(
                    request(source, clientId, ((AccessTokens.Bearer) token).value()), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                endIn(LONGEST, body);
                return answer(response.statusCode(), body, reader);
            }
        } catch (IOException away) {
            return new Answer.NotNow("UNREACHABLE");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow("UNREACHABLE");
        }
    }

    /** What is closed twice is closed once; whoever still reads is told that it broke off. */
    private static void endIn(Duration longest, InputStream body) {
        CompletableFuture.delayedExecutor(longest.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            try {
                body.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private Answer answer(int status, InputStream body, Reader reader) throws IOException {
        if (status == 200) {
            return lines(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)), reader)
                    ? new Answer.Whole()
                    : new Answer.NotNow("BROKEN_OFF");
        }
        if (status == 401) {
            tokens.forget();
        }
        String code = JSON.readTree(body.readAllBytes()).path("code").asText("");
        return status == 422 && !code.isEmpty() ? new Answer.Refused(code) : new Answer.NotNow("STATUS_" + status);
    }

    /** Whether the last line says that it is all, and so many. */
    private static boolean lines(BufferedReader lines, Reader reader) throws IOException {
        @Nullable String first = lines.readLine();
        if (first == null) {
            return false;
        }
        RegisterLine.begin(JSON.readTree(first), reader);
        long officers = 0;
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode read = JSON.readTree(line);
            if (read.has("officers")) {
                return read.path("officers").asLong() == officers;
            }
            reader.take(RegisterLine.account(read));
            officers++;
        }
        return false;
    }

    private HttpRequest request(Optional<String> source, String clientId, String token) {
        String query = source.map(name -> "?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
        return HttpRequest.newBuilder(URI.create(endpoint + query))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header(SENDER, "http:" + URLEncoder.encode(clientId, StandardCharsets.UTF_8))
                .header("Accept", "application/x-ndjson, application/problem+json")
                .GET()
                .build();
    }
}

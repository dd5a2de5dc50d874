package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.World;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A realm of its own, made as a careless administrator would: Keycloak's own flows, the password grant turned on, no
 * protection of Keycloak's. Counting is all that stands in the way of who guesses.
 */
public final class GuessingRealm implements AutoCloseable {
    /** The one account. */
    public static final String ACCOUNT = "account";

    /** Its password. */
    public static final String PASSWORD = "Suoi-Trong-Mua-Lu-77";

    private static final String CLIENT = "program";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final World world;
    private final String name;

    public GuessingRealm(World world) {
        this.world = world;
        this.name = "guessing-" + new SecureRandom().nextInt(1_000_000);
        Map<String, Object> password = Map.of("type", "password", "value", PASSWORD, "temporary", false);
        Map<String, Object> account = Map.of(
                "username",
                ACCOUNT,
                "firstName",
                "Lan",
                "lastName",
                "Nguyễn",
                "email",
                "account@officers.example",
                "enabled",
                true,
                "credentials",
                List.of(password));
        Map<String, Object> client =
                Map.of("clientId", CLIENT, "publicClient", true, "directAccessGrantsEnabled", true, "enabled", true);
        world.admin()
                .post(
                        "",
                        Map.of("realm", name, "enabled", true, "users", List.of(account), "clients", List.of(client)));
    }

    public String name() {
        return name;
    }

    /** Keycloak's id of the account. */
    public String accountId() {
        return world.admin()
                .get("/" + name + "/users?exact=true&username=" + ACCOUNT)
                .path(0)
                .path("id")
                .asText();
    }

    /** Asks the node for a token with this password; tells what the node says of it. */
    public String tries(String nodeUrl, String userName, String password) {
        String form = "grant_type=password&client_id=" + CLIENT + "&username=" + encoded(userName) + "&password="
                + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(nodeUrl + "/realms/" + name + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode said = new ObjectMapper().readTree(answer.body());
            return answer.statusCode() + " " + said.path("error_description").asText();
        } catch (IOException away) {
            throw new UncheckedIOException("the server did not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    @Override
    public void close() {
        world.admin().delete("/" + name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

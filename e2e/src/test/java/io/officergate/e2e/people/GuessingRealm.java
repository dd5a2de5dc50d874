package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.World;
import io.officergate.world.people.Credentials;
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
import org.jboss.aerogear.security.otp.Totp;
import org.jboss.aerogear.security.otp.api.Base32;

/**
 * A realm of its own, made as a careless administrator would: Keycloak's own flows, the password grant turned on, no
 * protection of Keycloak's. Counting is all that stands in the way of who guesses.
 */
public final class GuessingRealm implements AutoCloseable {
    /** The account that has a password and nothing else. */
    public static final String ACCOUNT = "account";

    /** The account that has an authenticator besides. */
    public static final String WITH_AUTHENTICATOR = "account-with-authenticator";

    /** Its password. */
    public static final String PASSWORD = "Suoi-Trong-Mua-Lu-77";

    private static final String CLIENT = "program";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final World world;
    private final String totpSecret = Base32.random();
    private final String name;

    public GuessingRealm(World world) {
        this.world = world;
        this.name = "guessing-" + new SecureRandom().nextInt(1_000_000);
        Map<String, Object> password = Credentials.password(PASSWORD);
        List<Map<String, Object>> accounts = List.of(
                account(ACCOUNT, List.of(password)),
                account(WITH_AUTHENTICATOR, List.of(password, Credentials.authenticator(totpSecret))));
        Map<String, Object> client =
                Map.of("clientId", CLIENT, "publicClient", true, "directAccessGrantsEnabled", true, "enabled", true);
        world.admin().post("", Map.of("realm", name, "enabled", true, "users", accounts, "clients", List.of(client)));
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
        return asks(nodeUrl, "&username=" + encoded(userName) + "&password=" + encoded(password));
    }

    /** What the authenticator shows now. */
    public String code() {
        return new Totp(totpSecret).now();
    }

    /** Asks the node for a token for the account with an authenticator, with the right password and this code. */
    public String triesCode(String nodeUrl, String code) {
        String password = "&password=" + encoded(PASSWORD);
        return asks(nodeUrl, "&username=" + WITH_AUTHENTICATOR + password + "&totp=" + code);
    }

    private static Map<String, Object> account(String userName, List<Map<String, Object>> credentials) {
        return Map.of(
                "username",
                userName,
                "firstName",
                "Lan",
                "lastName",
                "Nguyễn",
                "email",
                userName + "@officers.example",
                "enabled",
                true,
                "credentials",
                credentials);
    }

    private String asks(String nodeUrl, String secrets) {
        String form = "grant_type=password&client_id=" + CLIENT + secrets;
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

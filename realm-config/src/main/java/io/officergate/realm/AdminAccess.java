package io.officergate.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's admin REST interface, as an administrator of the server. Not for use by several threads at once. */
public final class AdminAccess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;
    private final String user;
    private final String password;
    private String token = "";

    /**
     * Access that signs in when it is first used.
     *
     * @param url Keycloak's address, for example {@code http://localhost:8180}
     * @param user administrator in the realm {@code master}
     */
    public AdminAccess(String url, String user, String password) {
        this.url = url.replaceAll("/+$", "");
        this.user = user;
        this.password = password;
    }

    /** The thing at a path below {@code /admin/realms}; missing when there is none. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send("GET", path, BodyPublishers.noBody());
        return answer.statusCode() == 404 ? MissingNode.getInstance() : parse(checked("GET", path, answer));
    }

    void post(String path, JsonNode body) {
        checked("POST", path, send("POST", path, BodyPublishers.ofString(body.toString())));
    }

    void put(String path, JsonNode body) {
        checked("PUT", path, send("PUT", path, BodyPublishers.ofString(body.toString())));
    }

    void delete(String path) {
        checked("DELETE", path, send("DELETE", path, BodyPublishers.noBody()));
    }

    /** Roles in a new realm come with the next token only. */
    void signInAnew() {
        token = "";
    }

    /** A name as part of a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        if (token.isEmpty()) {
            token = signIn();
        }
        HttpResponse<String> answer = exchange(authorized(method, path, body));
        if (answer.statusCode() == 401) {
            token = signIn();
            answer = exchange(authorized(method, path, body));
        }
        return answer;
    }

    private HttpRequest authorized(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private String signIn() {
        String form =
                "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password=" + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new RealmConfigurationException(
                    "Keycloak at " + url + " does not let " + user + " in: " + answer.statusCode());
        }
        return parse(answer.body()).path("access_token").asText();
    }

    private static String checked(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new RealmConfigurationException(
                    method + " " + path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new RealmConfigurationException("Keycloak at " + url + " does not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RealmConfigurationException("interrupted", stopping);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new RealmConfigurationException("Keycloak did not answer with JSON", notJson);
        }
    }
}

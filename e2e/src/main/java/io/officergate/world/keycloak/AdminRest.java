package io.officergate.world.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
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

/** The admin REST interface, as the administrator of the server. Paths start after {@code /admin/realms}. */
public final class AdminRest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Many at once need many connections: one HTTP/2 connection takes a hundred requests and drops the others. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String url;
    private final String user;
    private final String password;
    private String token = "";
    private long tokenGoodUntil = System.nanoTime();

    /**
     * The interface of that server.
     *
     * @param url of the server, without a path
     */
    public AdminRest(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** What the path answers; missing when that is 404. */
    public JsonNode get(String path) {
        HttpResponse<String> answer =
                send(request(path).header("Accept", "application/json").GET());
        return answer.statusCode() == 404 ? MissingNode.getInstance() : parse(accepted(answer));
    }

    /**
     * Opens what the path answers, to be read as it comes; whoever opens it closes it.
     *
     * @throws Refused when the answer is no success
     */
    public InputStream open(String path) {
        HttpResponse<InputStream> answer = exchange(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() < 300) {
            return answer.body();
        }
        try (InputStream refusal = answer.body()) {
            throw new Refused(answer, new String(refusal.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** What the server is made of: its providers among much else. */
    public JsonNode serverInfo() {
        return get("/../serverinfo");
    }

    /** Sends the body as JSON. */
    public void post(String path, Object body) {
        accepted(send(request(path).POST(json(body))));
    }

    /** Sends the body as JSON and tells what came back as JSON. */
    public JsonNode ask(String path, Object body) {
        return parse(
                accepted(send(request(path).header("Accept", "application/json").POST(json(body)))));
    }

    /** Sends the body as JSON. */
    public void put(String path, Object body) {
        accepted(send(request(path).PUT(json(body))));
    }

    /** Sends the text as it is, in place of JSON. */
    public void postText(String path, String body) {
        accepted(send(request(path).POST(BodyPublishers.ofString(body))));
    }

    /** Sends the text as it is, in place of JSON. */
    public void putText(String path, String body) {
        accepted(send(request(path).PUT(BodyPublishers.ofString(body))));
    }

    /** Deletes what the path names. */
    public void delete(String path) {
        accepted(send(request(path).DELETE()));
    }

    /** Deletes what the path and the body name together. */
    public void deleteWith(String path, Object body) {
        accepted(send(request(path).method("DELETE", json(body))));
    }

    /** The server's answer was no success. */
    public static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(HttpResponse<?> answer, String body) {
            super("%s %s was answered %d: %s"
                    .formatted(answer.request().method(), answer.uri(), answer.statusCode(), body));
            this.status = answer.statusCode();
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path).normalize())
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + freshToken())
                .header("Content-Type", "application/json");
    }

    private synchronized String freshToken() {
        if (System.nanoTime() - tokenGoodUntil >= 0) {
            String form = "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password="
                    + encoded(password);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(url + "/realms/master/protocol/openid-connect/token"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            token = parse(accepted(exchange(request))).path("access_token").asText();
            tokenGoodUntil = System.nanoTime() + TOKEN_USED_FOR.toNanos();
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException away) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Refused(answer, answer.body());
        }
        return answer;
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.officergate.e2e.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Withdrawals in systems outside single sign-on, as those see them who follow them. */
public final class Withdrawals {
    private static final String DESK = "withdrawal-desk-of-tests";
    private static final String REDIRECT = "http://desk.invalid/withdrawals";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final AdminRest admin;
    private final String realm;

    /** The desk of the world's realm. */
    public Withdrawals(World world) {
        this.world = world;
        this.admin = world.admin();
        this.realm = "/" + world.runFile().keycloak().realm();
    }

    /** Applies the decision at once, as provisioning-sync does when its time has come. */
    public void decide(Decision decision) {
        admin.post(realm + "/officergate/transitions", decision.asEvent());
    }

    /** All tasks about the officer, oldest first, read in pages of two. */
    public List<JsonNode> about(Officer officer) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        String after = "0";
        do {
            page = admin.get(realm + "/officergate/withdrawal-tasks?limit=2&after=" + after);
            page.path("tasks").forEach(task -> {
                if (task.path("officer").asText().equals(officer.id())) {
                    found.add(task);
                }
            });
            after = page.path("next").asText();
        } while (page.path("next").isIntegralNumber());
        return found;
    }

    /** A realm admin confirms; the answer's status. */
    public HttpResponse<String> confirm(JsonNode task, Map<String, ?> confirmation) {
        return send("Bearer " + adminToken(), task.path("id").asText() + "/confirmation", confirmation);
    }

    /** What to do to confirm with that number. */
    public Callable<Integer> confirming(JsonNode task, String number, String date) {
        return () -> confirm(task, Map.of("number", number, "date", date)).statusCode();
    }

    /** The officer reads or, with a body, posts what lies below the tasks. */
    public HttpResponse<String> as(Officer officer, String path, Map<String, ?> body) {
        return send(
                "Bearer "
                        + officer.takesTokensAt(OfficersDesk.in(world, DESK, REDIRECT), "openid")
                                .accessToken(),
                path,
                body);
    }

    /** What lies below the tasks, as that media type. */
    public HttpResponse<String> read(String path, String accept) {
        return exchange(
                request("Bearer " + adminToken(), path).header("Accept", accept).GET());
    }

    /** The report of all of them. */
    public String report() {
        try (InputStream report = admin.open(realm + "/officergate/reports/withdrawal-tasks")) {
            return new String(report.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException away) {
            throw new IllegalStateException(away);
        }
    }

    /** The task was opened so much earlier. */
    public void isOlderBy(JsonNode task, Duration age) {
        String shift = " - make_interval(secs => ?)";
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(
                        "update OG_WITHDRAWAL_TASK set OPENED_AT = OPENED_AT" + shift + ", DUE_AT = DUE_AT" + shift
                                + ", ESCALATE_AT = ESCALATE_AT" + shift + " where ID = ?")) {
            for (int column = 1; column <= 3; column++) {
                statement.setDouble(column, (double) age.toSeconds());
            }
            statement.setLong(4, task.path("id").asLong());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no task " + task);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> send(String authorization, String path, Map<String, ?> body) {
        HttpRequest.Builder request = request(authorization, path).header("Accept", "application/json");
        return exchange(
                body.isEmpty()
                        ? request.GET()
                        : request.POST(
                                BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private HttpRequest.Builder request(String authorization, String path) {
        String below = path.isEmpty() || path.startsWith("?") ? path : "/" + path;
        return HttpRequest.newBuilder(URI.create(
                        world.keycloak().url() + "/admin/realms" + realm + "/officergate/withdrawal-tasks" + below))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private String adminToken() {
        RunFile.Keycloak server = world.runFile().keycloak();
        String form = "grant_type=password&client_id=admin-cli&username=" + encoded(server.adminUser()) + "&password="
                + encoded(server.adminPassword());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        try {
            return JSON.readTree(exchange(request).body()).path("access_token").asText();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

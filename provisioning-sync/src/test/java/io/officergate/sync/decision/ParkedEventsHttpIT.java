package io.officergate.sync.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.Tokens;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.Provenance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ParkedEventsHttpIT {

    private static final String LAN = "000190000001";
    private static final String REASON = "{\"reason\":\"đã đối chiếu hồ sơ\"}";
    private static final String OPERATOR = Tokens.signed("desk", "provisioning-sync", "personnel-operator");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected by Quarkus
    URI base;

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void listsAndDecidesOnce() throws Exception {
        UUID receipt = park();
        HttpResponse<String> list = get(OPERATOR);
        assertThat(list.statusCode()).isEqualTo(200);
        JsonNode parked = new ObjectMapper().readTree(list.body()).path("parked");
        assertThat(parked.path(0).path("receipt").asText()).isEqualTo(receipt.toString());
        assertThat(parked.path(0).path("code").asText()).isEqualTo("unknown_officer");
        assertThat(list.body()).doesNotContain(LAN);

        assertThat(decide(receipt + "/discard", REASON, OPERATOR).statusCode()).isEqualTo(204);
        assertThat(decide(receipt + "/release", REASON, OPERATOR).statusCode()).isEqualTo(409);
        assertThat(table.count("state = 'DISCARDED' and decided_by = 'desk/desk'"))
                .isEqualTo(1);
    }

    @Test
    void whoMayOnlySendEventsDecidesNothing() throws Exception {
        UUID receipt = park();
        String sender = Tokens.of("personnel-office");
        assertThat(get(sender).statusCode()).isEqualTo(403);
        HttpResponse<String> refused = decide(receipt + "/release", REASON, sender);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("personnel-operator");
        assertThat(decide(receipt + "/release", REASON, "nonsense").statusCode())
                .isEqualTo(401);
        assertThat(table.count("state = 'PARKED'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"reason\":\"ab\"}", "{\"reason\":7}", "{\"reason\":\"fine\",\"x\":1}", "nonsense"
            })
    void aDecisionHasAReason(String body) throws Exception {
        UUID receipt = park();
        assertThat(decide(receipt + "/release", body, OPERATOR).statusCode()).isEqualTo(400);
        assertThat(table.count("state = 'PARKED'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "nonsense", "%27%20or%201=1"})
    void whatIsNotThereIsNotDecided(String receipt) throws Exception {
        assertThat(decide(receipt + "/release", REASON, OPERATOR).statusCode()).isEqualTo(404);
    }

    private UUID park() {
        inbox.keep(
                List.of(Events.resigns("refused", LAN, "2026-11-20")), Provenance.http("personnel-office"), Events.NOW);
        ClaimedEvent event = due.claim(10, Events.NOW, Duration.ofSeconds(20)).get(0);
        due.parked(event, "unknown_officer", "data.personalNumber: no such officer", Events.NOW);
        return event.receipt();
    }

    private HttpResponse<String> get(String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve("parked-events"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> decide(String path, String body, String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve("parked-events/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}

package io.officergate.sync.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.Tokens;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BrakeHttpIT {

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
    void tellsThatNothingIsHeld() throws Exception {
        JsonNode brake = read(get(OPERATOR));
        assertThat(brake.path("engaged").asBoolean()).isFalse();
        assertThat(brake.path("limit").asInt()).isEqualTo(10);
        assertThat(brake.path("windowSeconds").asInt()).isEqualTo(600);
        assertThat(brake.has("engagement")).isFalse();
        HttpResponse<String> refused = decide("confirm", REASON, OPERATOR);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("code").asText()).isEqualTo("brake_not_engaged");
    }

    @ParameterizedTest
    @CsvSource({"confirm,discard,CONFIRMED,RECEIVED", "discard,confirm,DISCARDED,DISCARDED"})
    void showsWhatIsHeldAndDecidesOnce(String decision, String other, String word, String state) throws Exception {
        engage();
        HttpResponse<String> shown = get(OPERATOR);
        JsonNode brake = read(shown);
        assertThat(brake.path("engaged").asBoolean()).isTrue();
        assertThat(brake.path("engagement").path("since").asText()).isEqualTo(Events.NOW.toString());
        assertThat(brake.path("heldCount").asInt()).isEqualTo(2);
        assertThat(brake.path("heldByType").path("RESIGNATION").asInt()).isEqualTo(2);
        assertThat(brake.path("held").path(0).path("id").asText()).isEqualTo("ev-10");
        assertThat(shown.body()).doesNotContain("00019000");

        HttpResponse<String> decided = decide(decision, REASON, OPERATOR);
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(read(decided).path("events").asInt()).isEqualTo(2);
        assertThat(decide(other, REASON, OPERATOR).statusCode()).isEqualTo(409);
        assertThat(table.count("state = '" + state + "' and decided_by = 'desk/desk'"))
                .isEqualTo(2);
        JsonNode last = read(get(OPERATOR)).path("lastDecision");
        assertThat(last.path("decision").asText()).isEqualTo(word);
        assertThat(last.path("by").asText()).isEqualTo("desk/desk");
    }

    @Test
    void whoMayOnlySendEventsDecidesNothing() throws Exception {
        engage();
        String sender = Tokens.of("personnel-office");
        assertThat(get(sender).statusCode()).isEqualTo(403);
        assertThat(decide("confirm", REASON, sender).statusCode()).isEqualTo(403);
        assertThat(decide("discard", REASON, "nonsense").statusCode()).isEqualTo(401);
        assertThat(table.count("state = 'HELD'")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"reason\":\"ab\"}", "{\"reason\":\"fine\",\"x\":1}", "nonsense"})
    void aDecisionHasAReason(String body) throws Exception {
        engage();
        assertThat(decide("confirm", body, OPERATOR).statusCode()).isEqualTo(400);
        assertThat(table.count("state = 'HELD'")).isEqualTo(2);
    }

    private void engage() {
        for (int i = 0; i < 12; i++) {
            inbox.keep(
                    List.of(Events.resigns("ev-" + i, "00019%07d".formatted(i), "2026-11-20")),
                    Provenance.http("personnel-office"),
                    Events.NOW);
        }
        assertThat(due.claim(100, Events.NOW, Duration.ofSeconds(20))).hasSize(10);
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve("brake"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> decide(String decision, String body, String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve("brake/" + decision))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}

package io.officergate.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.OutboxTable;
import io.officergate.sync.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PersonnelEventsHttpIT {

    private static final String NUMBER = "000190000001";
    private static final String EVENT = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected by Quarkus
    URI base;

    @Inject
    InboxTable table;

    @Inject
    OutboxTable told;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void answersWithAReceiptThatItsSenderMayRead() throws Exception {
        HttpResponse<String> accepted = post(EVENT, event("ev-1", NUMBER));

        assertThat(accepted.statusCode()).isEqualTo(202);
        JsonNode receipt = JSON.readTree(accepted.body()).path("receipts").path(0);
        assertThat(receipt.path("state").textValue()).isEqualTo("RECEIVED");
        assertThat(accepted.headers().firstValue("Location").orElseThrow())
                .endsWith(receipt.path("location").textValue());

        HttpResponse<String> read = get(receipt.path("location").textValue(), Tokens.of("office"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"type\":\"RESIGNATION\"").doesNotContain(NUMBER);
        assertThat(get(receipt.path("location").textValue(), Tokens.of("another"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersARepeatWithTheSameReceiptAndAnotherContentWithAConflict() throws Exception {
        HttpResponse<String> first = post(EVENT, event("ev-1", NUMBER));
        HttpResponse<String> repeat =
                post("application/json", event("ev-1", NUMBER).replace(",", " , "));
        HttpResponse<String> conflict = post(EVENT, event("ev-1", "000190000002"));

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertProblem(conflict, "event_conflict", "id");
        assertThat(table.count("state = 'CONFLICT'")).isEqualTo(1);
    }

    @Test
    void refusesAWholeBatchForOneMalformedEvent() throws Exception {
        HttpResponse<String> refused =
                post(BATCH, "[" + event("ev-1", NUMBER) + "," + event("ev-2", "012345678") + "]");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertProblem(refused, "malformed", "[1].data.personalNumber");
        assertThat(table.count("true")).isZero();
        assertThat(post(BATCH, "[" + event("ev-1", NUMBER) + "," + event("ev-2", NUMBER) + "]")
                        .statusCode())
                .isEqualTo(202);
        assertThat(table.count("true")).isEqualTo(2);
    }

    @Test
    void refusesABatchThatIsEmptyOrTooLong() throws Exception {
        assertThat(post(BATCH, "[]").statusCode()).isEqualTo(400);
        String tooLong = "[" + String.join(",", Collections.nCopies(1001, "1")) + "]";
        assertThat(post(BATCH, tooLong).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json,{nope,400,not_json",
        "application/cloudevents+json,'',400,not_json",
        "text/plain,hello,415,unsupported_media_type",
        "application/cloudevents+json,{},400,malformed"
    })
    void namesWhatIsWrong(String mediaType, String body, int status, String code) throws Exception {
        HttpResponse<String> refused = post(mediaType, body);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertProblem(refused, code, null);
        assertThat(told.count("what = 'EVENT_REFUSED' and said_by = 'office' and code = '" + code + "'"))
                .isEqualTo(status == 415 ? 0 : 1);
        assertThat(post(EVENT, event("good", NUMBER)).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAHugeBodyAndTheNextGoodEventWorks() throws Exception {
        HttpResponse<String> refused = post(EVENT, "\"" + "x".repeat(10_000_000) + "\"");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertProblem(refused, "too_large", null);
        assertThat(post(EVENT, event("good", NUMBER)).statusCode()).isEqualTo(202);
    }

    @Test
    void takesEventsFromAuthenticatedSourcesOnly() throws Exception {
        assertThat(send(EVENT, event("ev-1", NUMBER), null).statusCode()).isEqualTo(401);
        assertThat(send(EVENT, event("ev-1", NUMBER), "rubbish").statusCode()).isEqualTo(401);
        assertThat(send(EVENT, event("ev-1", NUMBER), Tokens.signed("office", "account", "personnel-source"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> forbidden =
                send(EVENT, event("ev-1", NUMBER), Tokens.signed("office", "provisioning-sync", "other"));
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertProblem(forbidden, "forbidden", null);
        assertThat(table.count("true")).isZero();
    }

    @Test
    void isReadyAndDescribesItselfWhileKafkaAndKeycloakAreAway() throws Exception {
        assertThat(get("/q/health/ready", null).statusCode()).isEqualTo(200);
        assertThat(get("/q/openapi", null).body()).contains("/personnel-events/{receipt}");
        assertThat(get("/q/metrics", null).body())
                .contains("officergate_sync_messages_total{intake=\"kafka\",verdict=\"conflict\"")
                .contains("officergate_sync_oldest_waiting_seconds");
    }

    private static void assertProblem(HttpResponse<String> answer, String code, @Nullable String field)
            throws IOException {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain(NUMBER).doesNotContain("012345678");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").textValue()).isEqualTo(code);
        assertThat(problem.path("type").textValue()).isEqualTo("https://officergate.io/problems/" + code);
        if (field != null) {
            assertThat(problem.path("errors").path(0).path("field").textValue()).isEqualTo(field);
        }
    }

    private static String event(String id, String number) {
        return Events.resignation(id, number, "2026-11-20");
    }

    private HttpResponse<String> post(String mediaType, String body) throws Exception {
        return send(mediaType, body, Tokens.of("office"));
    }

    private HttpResponse<String> send(String mediaType, String body, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/personnel-events"))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}

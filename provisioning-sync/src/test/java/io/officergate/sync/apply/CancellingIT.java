package io.officergate.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running service, as senders see it: with Keycloak away, what needs no Keycloak goes on. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(CancellingIT.Dispatching.class)
class CancellingIT {

    private static final String LAN = "000190000001";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OFFICE = Tokens.of("personnel-office");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The dispatcher runs. */
    public static final class Dispatching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("officergate.sync.dispatch.enabled", "true", "officergate.sync.dispatch.poll", "100ms");
        }
    }

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected by Quarkus
    URI base;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void aFutureLeaveIsCancelledWithoutKeycloak() throws Exception {
        String nextMonth = day(30);
        String leave = sends(Events.resignation("leave", LAN, nextMonth));
        JsonNode waiting = receipt(leave);
        assertThat(waiting.path("verdict").path("code").asText()).isEqualTo("not_yet");
        assertThat(waiting.path("verdict").path("detail").asText())
                .endsWith(waiting.path("effectiveAt").asText());

        String cancellation = sends(Events.cancellation("cancel", "leave", LAN, nextMonth));
        assertThat(comesTo(leave, "CANCELLED").path("verdict").path("detail").asText())
                .contains(cancellation);
        assertThat(comesTo(cancellation, "APPLIED").path("attempts").asInt()).isZero();
    }

    @Test
    void aCancellationThatComesFirstWaitsForItsEvent() throws Exception {
        String cancellation = sends(Events.cancellation("cancel", "leave", LAN, day(0)));
        assertThat(receipt(cancellation).path("verdict").path("code").asText()).isEqualTo("awaits_event");
        String leave = sends(Events.resignation("leave", LAN, day(-3)));
        JsonNode cancelled = comesTo(leave, "CANCELLED");
        assertThat(cancelled.path("attempts").asInt()).isZero();
        assertThat(cancelled.path("late").asBoolean()).isTrue();
        assertThat(cancelled.path("delaySeconds").asLong())
                .isGreaterThan(Duration.ofDays(2).toSeconds());
        comesTo(cancellation, "APPLIED");
        assertThat(get("q/metrics").body())
                .contains("verdict=\"cancelled\"")
                .contains("officergate_sync_brake_engaged 0.0");
    }

    private String sends(String event) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(base.resolve("personnel-events"))
                        .header("Authorization", "Bearer " + OFFICE)
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(BodyPublishers.ofString(event))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new ObjectMapper()
                .readTree(answer.body())
                .path("receipts")
                .path(0)
                .path("receipt")
                .asText();
    }

    private JsonNode comesTo(String receipt, String state) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode read = receipt(receipt);
        while (!read.path("state").asText().equals(state) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
            read = receipt(receipt);
        }
        assertThat(read.path("state").asText()).isEqualTo(state);
        return read;
    }

    private JsonNode receipt(String receipt) throws Exception {
        return new ObjectMapper().readTree(get("personnel-events/" + receipt).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Authorization", "Bearer " + OFFICE)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String day(int fromToday) {
        return LocalDate.now(ZoneOffset.ofHours(7)).plusDays(fromToday).toString();
    }
}

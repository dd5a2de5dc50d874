package io.officergate.sync.event.binary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.Events;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.json.EventReader;
import io.officergate.sync.event.json.EventReader.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MessageReader READER = new MessageReader(new EventReader(new EventBounds(30, 2)));
    private static final String EVENT = Events.resignation("ev-1", "000190000001", "2026-11-20");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/json",
                "application/cloudevents+json",
                "Application/CloudEvents+JSON; charset=UTF-8"
            })
    void readsStructuredEventsUnderEachOfTheirTypes(String contentType) {
        assertThat(read(EVENT, "Content-Type", contentType)).isInstanceOf(WellFormed.class);
    }

    @Test
    void takesHeadersThatRepeatTheBodyAndRefusesThoseThatContradictIt() {
        assertThat(read(
                        EVENT,
                        "Content-Type",
                        "application/cloudevents+json",
                        "ce-id",
                        "ev%2D1",
                        "CE-Source",
                        "/hr/ha-noi"))
                .isInstanceOf(WellFormed.class);
        assertThat(fields(read(EVENT, "Content-Type", "application/cloudevents+json", "ce-id", "ev-2", "ce-more", "x")))
                .containsExactly("ce-id", "ce-more");
    }

    @Test
    void refusesAnAttributeBesideABatch() {
        EventHeaders headers = headers("Content-Type", "application/cloudevents-batch+json", "ce-id", "ev-1");
        Reading reading = READER.read(headers, bytes("[" + EVENT + "]"), Events.NOW);
        assertThat(reading).isInstanceOfSatisfying(Reading.Single.class, single -> assertThat(fields(single.verdict()))
                .containsExactly("ce-id"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(fields(read(
                        "{\"salary\":1}",
                        "Content-Type",
                        "application/xml",
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "a",
                        "ce-id",
                        "b",
                        "ce-type",
                        "%zz")))
                .contains("ce-id", "ce-type", "Content-Type", "ce-source", "data.salary", "data.issuer")
                .doesNotHaveDuplicates();
    }

    @Test
    void neverShowsANameThatMayHideANumber() {
        assertThat(fields(read("{}", "ce-000190000001", "x", "ce-000190000001", "y")))
                .contains("ce-*")
                .noneMatch(field -> field.contains("0001"));
    }

    @Test
    void keepsABinaryMessageAsTheStructuredEventItWouldBe() throws IOException {
        EventHeaders headers = kafka("content-type", "application/json", "ce_id", "ev-1", "ce_source", "/hr/x");
        JsonNode kept = JSON.readTree(AsItCame.payload(headers, bytes("{\"personalNumber\":\"000190000001\"}")));
        assertThat(kept).isEqualTo(JSON.readTree("""
                {"id":"ev-1","source":"/hr/x","datacontenttype":"application/json",\
                "data":{"personalNumber":"000190000001"}}"""));
    }

    @Test
    void keepsTheBytesOfWhatIsNoJsonAndOfHeadersThatCannotBeRead() throws IOException {
        byte[] body = {(byte) 0xff, 0, 1};
        EventHeaders headers = EventHeaders.of(
                Carrier.KAFKA,
                List.of(new Header("ce_id", "a"), new Header("ce_id", "b"), new Header("ce_type", "\u00ff")));
        JsonNode kept = JSON.readTree(AsItCame.payload(headers, body));

        assertThat(kept.path("data_base64").binaryValue()).isEqualTo(body);
        assertThat(kept.has("id")).isFalse();
        assertThat(kept.path("headers").findValuesAsText("value_base64"))
                .containsExactly("YQ==", "Yg==", Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff}));
    }

    @Test
    void keepsAStructuredMessageAsItCame() {
        byte[] body = bytes("{nope");
        assertThat(AsItCame.payload(kafka("content-type", "application/cloudevents+json"), body))
                .isSameAs(body);
    }

    private static Object read(String body, String... headers) {
        return READER.readOne(headers(headers), bytes(body), Events.NOW);
    }

    private static List<String> fields(Object verdict) {
        return ((Malformed) verdict).findings().stream().map(Finding::field).toList();
    }

    private static EventHeaders headers(String... pairs) {
        return EventHeaders.of(Carrier.HTTP, list(pairs));
    }

    private static EventHeaders kafka(String... pairs) {
        return EventHeaders.of(Carrier.KAFKA, list(pairs));
    }

    private static List<Header> list(String... pairs) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(new Header(pairs[i], pairs[i + 1]));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

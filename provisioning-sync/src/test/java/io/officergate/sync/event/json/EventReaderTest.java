package io.officergate.sync.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.Events;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.json.EventReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final EventReader READER = new EventReader(new EventBounds(30, 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}x",
                "{\"id\":1,\"id\":2}",
                "{'id':1}",
                "\uFEFF{}",
                "NaN",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void refusesWhatIsNotStrictJson(String body) {
        assertThat(READER.read(bytes(body), NOW)).isInstanceOf(Reading.NotJson.class);
    }

    @Test
    void refusesOtherEncodings() {
        byte[] utf16 = Events.resignation("ev-1", "000190000001", "2026-11-20").getBytes(StandardCharsets.UTF_16LE);
        assertThat(READER.read(utf16, NOW)).isInstanceOf(Reading.NotJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"x\"",
                "true",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{\"data\":\"x\"}",
                "{\"type\":{}}"
            })
    void judgesAnyShape(String body) {
        assertThat(READER.readOne(bytes(body), NOW)).isInstanceOf(Malformed.class);
    }

    @Test
    void readsABatchInItsOrder() {
        String good = Events.resignation("ev-1", "000190000001", "2026-11-20");
        Reading reading = READER.read(bytes("[" + good + ",{}]"), NOW);

        assertThat(reading).isInstanceOfSatisfying(Reading.Batch.class, batch -> assertThat(batch.verdicts())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(WellFormed.class),
                        second -> assertThat(second).isInstanceOf(Malformed.class)));
    }

    @Test
    void readsADateAsMidnightInVietNam() {
        assertThat(event(Events.resignation("ev-1", "000190000001", "2026-11-20"))
                        .effectiveFrom())
                .isEqualTo(Instant.parse("2026-11-19T17:00:00Z"));
    }

    @Test
    void readsAnInstantAsExactAsItIsKept() {
        assertThat(event(Events.resignation("ev-1", "000190000001", "2026-11-20T08:00:00.123456999+07:00"))
                        .effectiveFrom())
                .isEqualTo(Instant.parse("2026-11-20T01:00:00.123456Z"));
    }

    @Test
    void givesTheSameFingerprintToTheSameContent() {
        String event = Events.resignation("ev-1", "000190000001", "2026-11-20");
        String respelled = "{\n \"data\" : " + event.substring(event.indexOf("\"data\":") + 7, event.length() - 1) + ","
                + event.substring(1, event.indexOf("\"data\":") - 1) + "}";

        assertThat(event(respelled).content()).isEqualTo(event(event).content());
    }

    @Test
    void givesAnotherFingerprintToOtherContent() {
        assertThat(event(Events.resignation("ev-1", "000190000001", "2026-11-20"))
                        .content())
                .isNotEqualTo(event(Events.resignation("ev-1", "000190000001", "2026-11-21"))
                        .content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000190000001\\n", "000190000001\\u0000", " 000190000001", "٠٠٠190000001"})
    void takesTwelvePlainDigitsOnly(String number) {
        assertThat(findings(Events.resignation("ev-1", number, "2026-11-20")))
                .extracting(Finding::field)
                .containsOnly("data.personalNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "x\\udc00"})
    void refusesTextThatCannotBeKept(String issuer) {
        String event = Events.resignation("ev-1", "000190000001", "2026-11-20").replace("UBND", issuer);
        assertThat(findings(event)).extracting(Finding::code).containsExactly(FindingCode.INVALID);
    }

    @Test
    void refusesALeapSecondInsteadOfFailing() {
        assertThat(findings(Events.resignation("ev-1", "000190000001", "2016-12-31T23:59:60Z")))
                .extracting(Finding::field)
                .containsExactly("data.effectiveFrom");
    }

    @Test
    void neverRepeatsWhatWasSent() {
        String event = Events.resignation("ev-1", "000190000001", "2026-11-20")
                .replace("\"issuer\"", "\"000190000001\":1,\"issuer\"");
        assertThat(findings(event)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_FIELD);
            assertThat(finding.toString()).doesNotContain("000190000001");
        });
    }

    @Test
    void keepsHugeNumbersSmall() {
        String event = Events.resignation("ev-1", "000190000001", "2026-11-20")
                .replace("\"specversion\"", "\"big\":1e999999999,\"ten\":10,\"specversion\"");
        assertThat(event(event).content().json())
                .contains("\"big\":1E+999999999")
                .contains("\"ten\":10");
    }

    private static io.officergate.sync.event.PersonnelEvent event(String json) {
        return ((WellFormed) READER.readOne(bytes(json), NOW)).event();
    }

    private static Iterable<Finding> findings(String json) {
        EventVerdict verdict = READER.readOne(bytes(json), NOW);
        return ((Malformed) verdict).findings();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

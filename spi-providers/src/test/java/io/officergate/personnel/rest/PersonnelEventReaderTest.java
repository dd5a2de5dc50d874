package io.officergate.personnel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.rest.PersonnelEventReader.Reading;
import io.officergate.personnel.rest.PersonnelEventReader.Reading.Malformed;
import io.officergate.personnel.rest.PersonnelEventReader.Reading.WellFormed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keycloak.util.JsonSerialization;

/** Holds the reader to the vectors that provisioning-sync is held to. */
class PersonnelEventReaderTest {
    private static final Path VECTORS = Path.of("../docs/contracts/vectors/personnel-events.json");

    @TestFactory
    Stream<DynamicTest> agreesWithTheContract() throws IOException {
        JsonNode file = JsonSerialization.mapper.readTree(VECTORS.toFile());
        PersonnelEventReader reader =
                new PersonnelEventReader(Instant.parse(file.get("now").asText()));
        assertThat(file.get("vectors")).hasSizeGreaterThan(30);
        return StreamSupport.stream(file.get("vectors").spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("name").asText(), () -> check(vector, reader.read(vector.get("event")))));
    }

    @Test
    void readsADateAsMidnightInVietNam() throws IOException {
        JsonNode event = firstVector();
        Reading reading = new PersonnelEventReader(Instant.parse("2026-11-23T00:00:00Z")).read(event);
        PersonnelEvent read = ((WellFormed) reading).event();
        assertThat(read.effectiveFrom()).isEqualTo("2026-11-19T17:00:00Z");
    }

    @Test
    void readsAnInstantAsExactAsItIsKept() throws IOException {
        ObjectNode event = (ObjectNode) firstVector();
        ((ObjectNode) event.get("data")).put("effectiveFrom", "2026-11-20T08:00:00.123456999+07:00");
        Reading reading = new PersonnelEventReader(Instant.parse("2026-11-23T00:00:00Z")).read(event);
        PersonnelEvent read = ((WellFormed) reading).event();
        assertThat(read.effectiveFrom()).isEqualTo("2026-11-20T01:00:00.123456Z");
    }

    @Test
    void refusesWhatIsNoObject() throws IOException {
        Reading reading = new PersonnelEventReader(Instant.EPOCH).read(JsonSerialization.mapper.readTree("[1]"));
        assertThat(reading).isInstanceOf(Malformed.class);
    }

    private static void check(JsonNode vector, Reading reading) {
        if (vector.get("expect").asText().equals("valid")) {
            assertThat(reading).isInstanceOf(WellFormed.class);
            return;
        }
        assertThat(reading).isInstanceOf(Malformed.class);
        assertThat(((Malformed) reading).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.field()).isEqualTo(vector.get("field").asText());
                    assertThat(finding.code()).isEqualTo(vector.get("code").asText());
                })
                .noneSatisfy(finding -> assertThat(finding.message()).containsPattern("[0-9]{9}"));
    }

    private static JsonNode firstVector() throws IOException {
        return JsonSerialization.mapper
                .readTree(VECTORS.toFile())
                .get("vectors")
                .get(0)
                .get("event");
    }
}

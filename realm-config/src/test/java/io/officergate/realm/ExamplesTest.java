package io.officergate.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples fit the realm, and each other. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../e2e/examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyOfficerIsInventedAndDifferent() throws IOException {
        Set<String> numbers = new HashSet<>();
        for (JsonNode officer : read("officers.json")) {
            String number = officer.get("personalNumber").asText();
            assertThat(number).matches("000[0-3][0-9]{8}");
            assertThat(numbers.add(number)).as(number).isTrue();
        }
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void everyOfficerBelongsToAUnitAndHoldsDutiesThatExist() throws IOException {
        Set<String> units = new HashSet<>();
        read("units.json").forEach(unit -> units.add(unit.get("code").asText()));
        for (JsonNode officer : read("officers.json")) {
            assertThat(units).contains(officer.get("unit").asText());
            officer.get("duties").forEach(ExamplesTest::assertDutyExists);
        }
    }

    @Test
    void everyEventNamesKnownPeopleUnitsAndDuties() throws IOException {
        Set<String> known = new HashSet<>();
        read("officers.json")
                .forEach(officer -> known.add(officer.get("personalNumber").asText()));
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode event : read("personnel-events.json")) {
            JsonNode data = event.get("data");
            if (event.get("type").asText().endsWith(".RECRUITMENT")) {
                known.add(data.get("personalNumber").asText());
            }
            assertThat(known).contains(data.get("personalNumber").asText());
            data.path("dutiesGiven").forEach(ExamplesTest::assertDutyExists);
            data.path("dutiesTaken").forEach(ExamplesTest::assertDutyExists);
            JsonNode before = byId.put(event.get("id").asText(), event);
            assertThat(before == null || before.equals(event))
                    .as("a repeated id repeats everything")
                    .isTrue();
        }
        assertThat(byId).hasSizeGreaterThanOrEqualTo(30);
    }

    private static void assertDutyExists(JsonNode duty) {
        String file = "src/main/resources/realm/clients/" + duty.get("system").asText() + ".yaml";
        assertThat(Path.of(file)).content().contains("name: " + duty.get("duty").asText() + ",");
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(EXAMPLES.resolve(file).toFile());
    }
}

package io.officergate.sync.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test vectors of the contract, which Keycloak's side reads too. */
class EventVectorsTest {

    private static final JsonNode FILE = file();
    private static final Instant NOW = Instant.parse(FILE.path("now").textValue());
    private static final EventReader READER = new EventReader(new EventBounds(30, 2));

    static Stream<Named<JsonNode>> vectors() {
        return StreamSupport.stream(FILE.path("vectors").spliterator(), false)
                .map(vector -> Named.of(vector.path("name").textValue(), vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isJudgedAsTheContractSays(JsonNode vector) {
        EventVerdict verdict = READER.readOne(vector.path("event").toString().getBytes(StandardCharsets.UTF_8), NOW);

        if (vector.path("expect").textValue().equals("valid")) {
            assertThat(verdict).isInstanceOf(EventVerdict.WellFormed.class);
            return;
        }
        assertThat(verdict).isInstanceOfSatisfying(EventVerdict.Malformed.class, malformed -> assertThat(
                        malformed.findings())
                .extracting(
                        finding -> finding.field(), finding -> finding.code().wireName())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        vector.path("field").textValue(), vector.path("code").textValue())));
    }

    private static JsonNode file() {
        try (InputStream vectors =
                EventVectorsTest.class.getResourceAsStream("/contracts/vectors/personnel-events.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(vectors));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

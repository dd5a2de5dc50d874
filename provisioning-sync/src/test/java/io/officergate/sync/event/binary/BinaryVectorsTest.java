package io.officergate.sync.event.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.json.EventReader;
import io.officergate.sync.event.json.EventReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's vectors of the binary mode: a valid one has the very content of its structured form. */
class BinaryVectorsTest {

    private static final JsonNode FILE = file();
    private static final Instant NOW = Instant.parse(FILE.path("now").textValue());
    private static final EventReader EVENTS = new EventReader(new EventBounds(30, 2));
    private static final MessageReader READER = new MessageReader(EVENTS);

    static Stream<Named<JsonNode>> vectors() {
        return StreamSupport.stream(FILE.path("vectors").spliterator(), false)
                .map(vector -> Named.of(vector.path("name").textValue(), vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isJudgedAsTheContractSays(JsonNode vector) {
        EventHeaders headers = headers(vector);
        byte[] body = bytes(
                vector.path("body").isTextual()
                        ? vector.path("body").textValue()
                        : vector.path("body").toString());
        EventVerdict verdict = READER.readOne(headers, body, NOW);

        if (vector.has("structured")) {
            EventVerdict structured =
                    EVENTS.readOne(bytes(vector.path("structured").toString()), NOW);
            assertThat(verdict).isInstanceOf(WellFormed.class).isEqualTo(structured);
        } else {
            assertThat(verdict).isInstanceOf(Malformed.class);
            assertThat(((Malformed) verdict).findings())
                    .extracting(finding -> finding.field(), finding -> finding.code()
                            .wireName())
                    .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(
                                    vector.path("findings").spliterator(), false)
                            .map(finding -> tuple(
                                    finding.path(0).textValue(), finding.path(1).textValue()))
                            .toList());
            assertThat(((Malformed) verdict).findings())
                    .noneSatisfy(finding -> assertThat(finding.toString()).containsPattern("[0-9]{9}"));
        }
        assertThat(READER.read(headers, body, NOW)).isEqualTo(new Reading.Single(verdict));
    }

    private static EventHeaders headers(JsonNode vector) {
        List<Header> headers = new ArrayList<>();
        vector.path("headers")
                .forEach(header -> headers.add(Header.of(
                        header.path(0).textValue(), bytes(header.path(1).textValue()))));
        return EventHeaders.of(
                Carrier.valueOf(vector.path("carrier").textValue().toUpperCase(Locale.ROOT)), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode file() {
        try (InputStream vectors =
                BinaryVectorsTest.class.getResourceAsStream("/contracts/vectors/personnel-events-binary.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(vectors));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

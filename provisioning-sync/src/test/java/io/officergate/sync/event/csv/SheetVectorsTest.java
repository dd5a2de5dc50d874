package io.officergate.sync.event.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.event.EventBounds;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.EventVerdict.Malformed;
import io.officergate.sync.event.EventVerdict.WellFormed;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.json.EventReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's vectors of sheets: a valid one has the very content of its events in JSON. */
class SheetVectorsTest {

    private static final JsonNode FILE = file();
    private static final Instant NOW = Instant.parse(FILE.path("now").textValue());
    private static final EventReader EVENTS = new EventReader(new EventBounds(30, 2));
    private static final SheetReader READER = new SheetReader(EVENTS, 1000);

    static Stream<Named<JsonNode>> vectors() {
        return StreamSupport.stream(FILE.path("vectors").spliterator(), false)
                .map(vector -> Named.of(vector.path("name").textValue(), vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isJudgedAsTheContractSays(JsonNode vector) {
        Sheet sheet = READER.read(
                bytes(vector.path("csv").textValue()),
                Optional.ofNullable(vector.path("source").textValue()),
                NOW);

        if (vector.has("events")) {
            List<EventVerdict> events = StreamSupport.stream(
                            vector.path("events").spliterator(), false)
                    .map(event -> EVENTS.readOne(bytes(event.toString()), NOW))
                    .toList();
            assertThat(events).allSatisfy(event -> assertThat(event).isInstanceOf(WellFormed.class));
            assertThat(((Sheet.Lines) sheet).lines().stream().map(Sheet.Line::verdict))
                    .containsExactlyElementsOf(events);
            return;
        }
        assertThat(findings(sheet))
                .extracting(Finding::field, finding -> finding.code().wireName())
                .containsExactlyElementsOf(StreamSupport.stream(
                                vector.path("findings").spliterator(), false)
                        .map(finding -> tuple(
                                finding.path(0).textValue(), finding.path(1).textValue()))
                        .toList());
    }

    private static List<Finding> findings(Sheet sheet) {
        if (sheet instanceof Sheet.Unusable unusable) {
            return unusable.findings();
        }
        return ((Sheet.Lines) sheet)
                .lines().stream()
                        .map(Sheet.Line::verdict)
                        .filter(Malformed.class::isInstance)
                        .flatMap(verdict -> ((Malformed) verdict).findings().stream())
                        .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode file() {
        try (InputStream vectors =
                SheetVectorsTest.class.getResourceAsStream("/contracts/vectors/personnel-events-csv.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(vectors));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

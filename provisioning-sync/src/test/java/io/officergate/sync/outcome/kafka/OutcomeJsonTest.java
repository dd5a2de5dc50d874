package io.officergate.sync.outcome.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we send is what docs/contracts/personnel-outcome.schema.json promises. */
class OutcomeJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456789Z");
    private static final UUID ID = UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000a");
    private static final UUID RECEIPT = UUID.fromString("0f0f0f0f-0000-4000-8000-00000000000f");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws Exception {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/contracts/personnel-outcome.schema.json")));
    }

    @ParameterizedTest
    @EnumSource
    void conformsInEveryState(OutcomeState state) throws Exception {
        Optional<String> why = state == OutcomeState.APPLIED ? Optional.empty() : Optional.of("unknown_officer");
        JsonNode told = written(new Outcome(facts(), state, why, why));

        assertThat(schema.validate(told.toString(), InputFormat.JSON)).isEmpty();
        assertThat(told.path("id").asText()).isEqualTo(ID.toString());
        assertThat(told.path("subject").asText()).isEqualTo(RECEIPT.toString());
        assertThat(told.path("type").asText()).isEqualTo("io.officergate.personnel-outcome." + state);
    }

    @Test
    void conformsForAMessageThatHasNoIdentity() throws Exception {
        Optional<String> none = Optional.empty();
        EventFacts facts = new EventFacts(RECEIPT, none, none, none, AT, Optional.empty(), Optional.empty(), 0);

        JsonNode told = written(
                new Outcome(facts, OutcomeState.MALFORMED, Optional.of("malformed"), Optional.of(": not_json, x")));
        assertThat(schema.validate(told.toString(), InputFormat.JSON)).isEmpty();
        assertThat(told.path("data").has("eventId")).isFalse();
    }

    @Test
    void theSchemaRefusesWhatIsNotPromised() throws Exception {
        ObjectNode told =
                (ObjectNode) written(new Outcome(facts(), OutcomeState.APPLIED, Optional.empty(), Optional.empty()));
        ((ObjectNode) told.path("data")).put("personalNumber", "000190000001").remove("appliedAt");

        assertThat(schema.validate(told.toString(), InputFormat.JSON)).hasSize(2);
    }

    private static EventFacts facts() {
        return new EventFacts(
                RECEIPT,
                Optional.of("/hr/ha-noi"),
                Optional.of("ev-1"),
                Optional.of("RESIGNATION"),
                AT,
                Optional.of(Instant.parse("2026-11-22T17:00:00Z")),
                Optional.of(AT),
                1);
    }

    private static JsonNode written(Outcome outcome) throws Exception {
        return JSON.readTree(OutcomeJson.write(ID, outcome, AT));
    }
}

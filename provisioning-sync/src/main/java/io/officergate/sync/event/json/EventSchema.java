package io.officergate.sync.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.officergate.sync.event.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contract, docs/contracts/personnel-event.schema.json, held against one event. */
final class EventSchema {

    private static final String RESOURCE = "/contracts/personnel-event.schema.json";

    /** Enough to mend an event by; a hostile one could earn thousands. */
    private static final int MOST_FINDINGS = 100;

    private final Schema schema;

    EventSchema() {
        try (InputStream contract = EventSchema.class.getResourceAsStream(RESOURCE)) {
            if (contract == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(contract, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the schema finds, one finding for each field and code, at most 100. */
    List<Finding> findings(JsonNode event) {
        List<Error> errors = schema.validate(
                event, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        Map<String, Finding> distinct = new LinkedHashMap<>();
        for (Error error : errors) {
            Finding finding = SchemaErrors.finding(error);
            distinct.putIfAbsent(finding.field() + ' ' + finding.code(), finding);
        }
        return distinct.values().stream().limit(MOST_FINDINGS).toList();
    }
}

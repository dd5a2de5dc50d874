package io.officergate.sync.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records as the client hands them over, in both content modes, into the table. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PersonnelEventsConsumerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "000190000001";
    private static final String TYPE = "io.officergate.personnel.RESIGNATION";

    @Inject
    PersonnelEventsConsumer consumer;

    @Inject
    InboxTable table;

    @Inject
    DataSource database;

    private long offset;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void keepsABinaryRecordAsTheEventItIs() throws Exception {
        consumer.keep(record(
                data(),
                "content-type",
                "application/json",
                "ce_specversion",
                "1.0",
                "ce_id",
                "quyết định 1",
                "ce_source",
                "/hr/ha-noi",
                "ce_type",
                TYPE));
        consumer.keep(record(
                Events.resignation("quyết định 1", NUMBER, "2026-11-20")
                        .replace("{\"specversion\"", "{\"datacontenttype\":\"application/json\",\"specversion\""),
                "content-type",
                "application/cloudevents+json; charset=UTF-8"));

        assertThat(table.count("state = 'RECEIVED' and event_id = 'quyết định 1' and message_key = 'SAME'"))
                .isEqualTo(1);
        assertThat(table.count("true")).isEqualTo(1);
    }

    @Test
    void keepsStructuredRecordsWithAndWithoutAContentType() {
        consumer.keep(record(Events.resignation("a", NUMBER, "2026-11-20")));
        consumer.keep(record(Events.resignation("b", NUMBER, "2026-11-20"), "content-type", "application/json"));
        consumer.keep(record(
                Events.resignation("c", NUMBER, "2026-11-20"),
                "content-type",
                "application/cloudevents+json",
                "ce_id",
                "c"));
        consumer.keep(record(Events.resignation("d", NUMBER, "2026-11-20"), "other", "header"));

        assertThat(table.count("state = 'RECEIVED'")).isEqualTo(4);
    }

    @Test
    void keepsAMalformedBinaryRecordWithItsAttributesAndData() throws Exception {
        ConsumerRecord<byte[], byte[]> malformed = record(
                "{\"salary\":1}",
                "content-type",
                "application/json",
                "ce_specversion",
                "1.0",
                "ce_id",
                "ev-1",
                "ce_source",
                "/hr/ha-noi",
                "ce_type",
                TYPE);
        consumer.keep(malformed);
        consumer.keep(malformed);

        assertThat(table.count("state = 'MALFORMED' and event_source = '/hr/ha-noi' and event_id = 'ev-1'"))
                .isEqualTo(1);
        assertThat(text("verdict_detail")).contains("data.salary: unknown_field", "data.personalNumber: required");
        JsonNode kept = JSON.readTree(text("convert_from(payload, 'UTF8')"));
        assertThat(kept.path("type").textValue()).isEqualTo(TYPE);
        assertThat(kept.path("data").path("salary").intValue()).isEqualTo(1);
    }

    @Test
    void keepsTheBytesOfWhatNobodyCanRead() throws Exception {
        ConsumerRecord<byte[], byte[]> rubbish =
                record("\u0000", "ce_id", "a", "ce_id", "b", "content-type", "application/avro");
        rubbish.headers().add("ce_type", new byte[] {(byte) 0xff}).add("ce_source", null);
        consumer.keep(rubbish);

        assertThat(text("verdict_detail"))
                .contains(
                        "ce_id: invalid",
                        "ce_type: invalid",
                        "content-type: invalid",
                        "ce_source: invalid",
                        "data: not_json");
        JsonNode kept = JSON.readTree(text("convert_from(payload, 'UTF8')"));
        assertThat(kept.path("data_base64").binaryValue()).isEqualTo(new byte[] {0});
        assertThat(kept.path("headers").findValuesAsText("name"))
                .containsExactly("ce_id", "ce_id", "content-type", "ce_type", "ce_source");
    }

    private String text(String column) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + column + " from sync.sync_inbox")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String data() throws Exception {
        return JSON.readTree(Events.resignation("x", NUMBER, "2026-11-20"))
                .path("data")
                .toString();
    }

    private ConsumerRecord<byte[], byte[]> record(String value, String... headers) {
        var record = new ConsumerRecord<>("officergate.personnel-events", 0, offset++, bytes(NUMBER), bytes(value));
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], bytes(headers[i + 1]));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

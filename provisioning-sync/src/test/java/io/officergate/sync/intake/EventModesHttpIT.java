package io.officergate.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents in binary mode and sheets in CSV, over the wire and into the table. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EventModesHttpIT {

    private static final String NUMBER = "000190000001";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SHEET = """
            loai;so_dinh_danh;so_quyet_dinh;ngay_quyet_dinh;co_quan_ban_hanh;hieu_luc_tu;don_vi_cu
            thôi việc;000190000001;12/QĐ-UBND;19/11/2026;UBND xã Ba Vì;20/11/2026;H26.101
            nghỉ hưu;000190000002;13/QĐ-UBND;19/11/2026;UBND xã Ba Vì;20/11/2026;H26.101
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected by Quarkus
    URI base;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void takesABinaryEventAndKnowsItsStructuredForm() throws Exception {
        HttpResponse<String> binary = post("", "application/json", data(), attributes("ev%201"));
        String structured = Events.resignation("ev 1", NUMBER, "2026-11-20")
                .replace("{\"specversion\"", "{\"datacontenttype\":\"application/json\",\"specversion\"");
        HttpResponse<String> repeat = post("", "application/cloudevents+json", structured);

        assertThat(binary.statusCode()).as(binary.body()).isEqualTo(202);
        assertThat(binary.headers().firstValue("Location")).isPresent();
        assertThat(receipt(binary, 0).path("id").textValue()).isEqualTo("ev 1");
        assertThat(repeat.body()).isEqualTo(binary.body());
        assertThat(table.count("state = 'RECEIVED' and intake = 'HTTP'")).isEqualTo(1);
    }

    @Test
    void namesTheHeaderAtFault() throws Exception {
        HttpResponse<String> refused = post(
                "",
                "application/json",
                data(),
                "ce-id",
                "ev-1",
                "ce-type",
                "io.officergate.personnel.KING",
                "ce-source",
                "%zz");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("ce-specversion", "ce-type", "ce-source");
        assertThat(table.count("true")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml,415",
        "application/cloudevents+avro,415",
        "application/octet-stream,415",
        "application/json; charset=utf-16,400",
        "text/csv,400",
        "application/cloudevents-batch+json,400"
    })
    void refusesAttributesBesideAnotherBody(String contentType, int status) throws Exception {
        HttpResponse<String> refused =
                post("", contentType, "[" + Events.resignation("a", NUMBER, "2026-11-20") + "]", attributes("ev-1"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(table.count("true")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce-id: a\r\nce-id: b",
                "ce-id: \u00ff\u00fe",
                "ce-id: quy\u1ebft",
                "CE-ID: a\r\nce-Id: a",
                "ce-id: a%0d%0aX-Evil:%201"
            })
    void refusesHeadersThatNoClientOfOursWouldSend(String id) throws Exception {
        String answer =
                raw("ce-specversion: 1.0\r\nce-source: /hr/ha-noi\r\nce-type: io.officergate.personnel.RESIGNATION\r\n"
                        + id);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"ce-id\"")
                .doesNotContain("X-Evil");
        assertThat(table.count("true")).isZero();
    }

    @Test
    void takesABinaryEventOffTheWire() throws Exception {
        String answer =
                raw("CE-SpecVersion: 1.0\r\nCE-Source: /hr/ha-noi\r\nce-type: io.officergate.personnel.RESIGNATION\r\n"
                        + "ce-id: \"ev 1\"\r\nce-sequence: 00017");
        assertThat(answer).startsWith("HTTP/1.1 202");
        assertThat(table.count("event_id = 'ev 1' and sequence_number = 17")).isEqualTo(1);
    }

    @Test
    void takesAStructuredEventWithoutAContentTypeAsEver() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/personnel-events"))
                .header("Authorization", "Bearer " + Tokens.of("office"))
                .POST(BodyPublishers.ofString(Events.resignation("ev-1", NUMBER, "2026-11-20")))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }

    @Test
    void takesASheetOnceHoweverOftenItIsSent() throws Exception {
        HttpResponse<String> first = post("?source=/hr/ha-noi", "text/csv; charset=utf-8", SHEET);
        HttpResponse<String> second = post(
                "?source=/hr/ha-noi",
                "text/csv",
                "\ufeffsep=,\r\n" + SHEET.replace(';', ',').replace("\n", "\r\n"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.body()).doesNotContain(NUMBER);
        assertThat(receipt(first, 1).path("state").textValue()).isEqualTo("RECEIVED");
        assertThat(table.count("intake = 'CSV' and event_source = '/hr/ha-noi' and event_id like 'csv-%'"))
                .isEqualTo(2);
        assertThat(get("/q/metrics"))
                .contains("officergate_sync_messages_total{intake=\"csv\",verdict=\"duplicate\"} 2.0");
    }

    @Test
    void refusesAWholeSheetAndNamesEachFaultByLineAndColumn() throws Exception {
        HttpResponse<String> refused = post("", "text/csv", SHEET.replace("000190000002", "1,9E+11"));

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode errors = JSON.readTree(refused.body()).path("errors");
        assertThat(errors.findValuesAsText("field"))
                .containsExactly("[line 2].source", "[line 3].personalNumber", "[line 3].source");
        assertThat(errors.path(1).path("code").textValue()).isEqualTo("cut_by_spreadsheet");
        assertThat(errors.path(1).path("message").textValue())
                .startsWith("Dòng 3: cột B ")
                .contains(" / Line 3: column B ");
        assertThat(table.count("true")).isZero();
    }

    @Test
    void acceptsNoLineWhenOneIsInConflict() throws Exception {
        post("?source=/hr/ha-noi", "text/csv", SHEET.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        HttpResponse<String> conflict =
                post("?source=/hr/ha-noi", "text/csv", SHEET.replaceFirst("H26\\.101", "H26.102"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(conflict.body()).path("errors").findValuesAsText("field"))
                .containsExactly("[line 2].id");
        assertThat(table.count("state = 'RECEIVED'")).isEqualTo(1);
        assertThat(table.count("state = 'CONFLICT' and intake = 'CSV'")).isEqualTo(1);
    }

    @Test
    void saysHowToSaveASheetRightly() throws Exception {
        for (byte[] file :
                List.of(SHEET.getBytes(Charset.forName("windows-1258")), SHEET.getBytes(StandardCharsets.UTF_16))) {
            HttpResponse<String> refused = send("?source=/hr/ha-noi", "text/csv", file);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("not_csv", "CSV UTF-8");
        }
        assertThat(post("", "text/csv; charset=windows-1258", SHEET).body()).contains("\"field\":\"Content-Type\"");
    }

    @Test
    void survivesHostileSheets() throws Exception {
        int mebi = 1 << 20;
        for (String sheet : List.of(
                ";".repeat(1_000_000),
                SHEET + ";".repeat(1_000_000),
                "\"".repeat(mebi),
                SHEET + "\"" + "x\n".repeat(500_000),
                SHEET + "\u0000",
                SHEET + "thôi việc;".repeat(50_000),
                "",
                SHEET + SHEET.substring(SHEET.indexOf('\n') + 1).repeat(600))) {
            assertThat(post("?source=/hr/ha-noi", "text/csv", sheet).statusCode())
                    .isEqualTo(400);
        }
        assertThat(post("", "text/csv", SHEET + "x".repeat(10_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(table.count("true")).isZero();
        assertThat(post("?source=/hr/ha-noi", "text/csv", SHEET).statusCode()).isEqualTo(202);
    }

    @Test
    void namesTheFirstFaultsOfManyAndSaysHowMany() throws Exception {
        StringBuilder sheet = new StringBuilder(SHEET.substring(0, SHEET.indexOf('\n') + 1));
        sheet.append("thôi việc;1E+11;x;x;x;20/11/2026;H26.101\n".repeat(300));
        HttpResponse<String> refused = post("?source=/hr/ha-noi", "text/csv", sheet.toString());

        assertThat(JSON.readTree(refused.body()).path("detail").textValue()).contains("The first 200 of 600");
        assertThat(JSON.readTree(refused.body()).path("errors")).hasSize(200);
    }

    @Test
    void servesTheSchemaBesideItsDescription() throws Exception {
        assertThat(get("/q/openapi")).contains("./personnel-event.schema.json", "text/csv", "ce-specversion");
        assertThat(JSON.readTree(get("/q/personnel-event.schema.json"))
                        .path("title")
                        .textValue())
                .isEqualTo("Personnel event");
    }

    private static String[] attributes(String id) {
        return new String[] {
            "ce-specversion",
            "1.0",
            "ce-id",
            id,
            "ce-source",
            "/hr/ha-noi",
            "ce-type",
            "io.officergate.personnel.RESIGNATION"
        };
    }

    private static String data() throws IOException {
        return JSON.readTree(Events.resignation("x", NUMBER, "2026-11-20"))
                .path("data")
                .toString();
    }

    private static JsonNode receipt(HttpResponse<String> answer, int index) throws IOException {
        return JSON.readTree(answer.body()).path("receipts").path(index);
    }

    private HttpResponse<String> post(String query, String contentType, String body, String... headers)
            throws Exception {
        return send(query, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private HttpResponse<String> send(String query, String contentType, byte[] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/personnel-events" + query))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + Tokens.of("office"))
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** The answer to what no HTTP client would write. */
    private String raw(String headers) throws Exception {
        byte[] body = data().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                ("POST /personnel-events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + body.length + "\r\nAuthorization: Bearer " + Tokens.of("office")
                                + "\r\n" + headers
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}

package io.officergate.personnel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.personnel.PersonnelNoteKind;
import io.officergate.personnel.rest.PersonnelNoteReader.Reading;
import io.officergate.personnel.rest.PersonnelNoteReader.Reading.Malformed;
import io.officergate.personnel.rest.PersonnelNoteReader.Reading.WellFormed;
import io.officergate.platform.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonnelNoteReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECEIPT = "0f0f0f0f-0000-4000-8000-00000000000f";

    @ParameterizedTest
    @EnumSource
    void takesEveryKindWithAllItsFacts(PersonnelNoteKind what) {
        Reading reading = PersonnelNoteReader.read(whole().put("what", what.name()));

        assertThat(reading).isInstanceOfSatisfying(WellFormed.class, read -> {
            assertThat(read.note().what()).isEqualTo(what);
            assertThat(read.note().facts())
                    .containsEntry("happenedAt", "2026-11-23T00:00:00Z")
                    .containsEntry("receipt", RECEIPT)
                    .containsEntry("by", "desk/mai")
                    .containsEntry("reason", "đã đối chiếu hồ sơ")
                    .hasSize(8);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "id,required",
        "at,required",
        "what,required",
        "receipt,required",
        "by,required",
        "reason,required",
    })
    void aDecisionNamesTheEventAndWhoAndWhy(String missing, String code) {
        assertFindings(whole().without(List.of(missing)), missing + " " + code);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_CANCELLED", "EVENT_GAP"})
    void whatHappenedToAnEventNamesItAndNeedsNobody(PersonnelNoteKind what) {
        ObjectNode note = whole().put("what", what.name()).without(List.of("by", "reason"));
        assertThat(PersonnelNoteReader.read(note)).isInstanceOf(WellFormed.class);
        assertFindings(note.without("receipt"), "receipt required");
    }

    @Test
    void aRefusedSenderNeedsNoReceiptAndNoReason() {
        ObjectNode note = JSON.createObjectNode()
                .put("id", RECEIPT)
                .put("at", "2026-11-23T00:00:00Z")
                .put("what", "EVENT_REFUSED");
        assertThat(PersonnelNoteReader.read(note)).isInstanceOf(WellFormed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "id,not-a-uuid,id invalid",
        "at,yesterday,at invalid",
        "what,SHREDDED,what invalid",
        "receipt,1,receipt invalid",
        "eventType,resignation,eventType invalid",
        "code,Bad Code,code invalid",
        "reason,officer 000190000001,reason personal_number",
        "personalNumber,000190000001,personalNumber unknown_field",
    })
    void saysWhichFieldIsWrongAndRepeatsNoValue(String field, String value, String finding) {
        assertFindings(whole().put(field, value), finding);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertFindings(
                whole().put("at", "x").put("code", "X").put("reason", "a\nb"),
                "at invalid",
                "code invalid",
                "reason invalid");
        assertFindings(JSON.createArrayNode(), " invalid");
    }

    private static void assertFindings(com.fasterxml.jackson.databind.JsonNode note, String... expected) {
        assertThat(PersonnelNoteReader.read(note)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.findings().stream().map(e -> e.field() + " " + e.code()))
                    .containsExactlyInAnyOrder(expected);
            assertThat(malformed.findings().stream().map(FieldError::message))
                    .noneMatch(m -> m.contains("000190000001"));
        });
    }

    private static ObjectNode whole() {
        return JSON.createObjectNode()
                .put("id", "aaaaaaaa-0000-4000-8000-00000000000a")
                .put("at", "2026-11-23T07:00:00+07:00")
                .put("what", "EVENT_DISCARDED")
                .put("receipt", RECEIPT)
                .put("eventSource", "/hr/ha-noi")
                .put("eventId", "ev-1")
                .put("eventType", "RESIGNATION")
                .put("code", "unknown_officer")
                .put("by", "desk/mai")
                .put("reason", "đã đối chiếu hồ sơ");
    }
}

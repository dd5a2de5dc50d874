package io.officergate.sync.apply.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.outbox.HearerAnswer.Away;
import io.officergate.sync.outbox.HearerAnswer.Heard;
import io.officergate.sync.outbox.HearerAnswer.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/contracts/personnel-notes.md. */
class NoteAnswersTest {

    @ParameterizedTest
    @CsvSource({"NOTED", "ALREADY_NOTED"})
    void isHeardWhenKeycloakSaysSo(String outcome) {
        assertThat(NoteAnswers.read(200, "{\"outcome\":\"" + outcome + "\"}")).isEqualTo(new Heard());
    }

    @Test
    void isRefusedByAProblemOnly() {
        String problem =
                "{\"code\":\"malformed\",\"errors\":[{\"field\":\"at\",\"code\":\"invalid\",\"message\":\"m\"}]}";
        assertThat(NoteAnswers.read(400, problem)).isEqualTo(new Refused("malformed, at invalid"));
        assertThat(NoteAnswers.read(409, "{\"code\":\"note_conflict\"}")).isEqualTo(new Refused("note_conflict"));
    }

    @ParameterizedTest
    @CsvSource({
        "200,<html>Sign in</html>,unexpected_answer",
        "404,{\"error\":\"Realm not found.\"},unexpected_answer",
        "401,'',not_authorised",
        "403,'',not_authorised",
        "503,'',unexpected_answer",
        "302,'',unexpected_answer"
    })
    void isAwayOtherwise(int status, String body, String why) {
        assertThat(NoteAnswers.read(status, body)).isEqualTo(new Away(why));
    }
}

package io.officergate.sync.apply.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.apply.ApplyAnswer;
import io.officergate.sync.apply.ApplyAnswer.Done;
import io.officergate.sync.apply.ApplyAnswer.NotNow;
import io.officergate.sync.apply.ApplyAnswer.Outcome;
import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.officergate.sync.apply.ApplyAnswer.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/contracts/transitions.md, and what stands beside it. */
class AnswerReadingTest {

    @Test
    void isDoneWhenKeycloakSaysSo() {
        assertThat(AnswerReading.read(200, "{\"outcome\":\"APPLIED\"}")).isEqualTo(new Done(Outcome.APPLIED));
        assertThat(AnswerReading.read(200, "{\"outcome\":\"ALREADY_APPLIED\"}"))
                .isEqualTo(new Done(Outcome.ALREADY_APPLIED));
        assertThat(AnswerReading.read(200, "{\"outcome\":\"STALE\"}")).isEqualTo(new Done(Outcome.STALE));
    }

    @ParameterizedTest
    @CsvSource({
        "400,malformed",
        "404,unknown_officer",
        "409,event_conflict",
        "422,unknown_unit",
        "422,illegal_transition",
        "422,not_supported",
        "422,user_name_taken"
    })
    void isRefusedByAProblemWithACode(int status, String code) {
        String problem = "{\"code\":\"" + code
                + "\",\"detail\":\"No.\",\"errors\":[{\"field\":\"data.x\",\"code\":\"c\",\"message\":\"m\"}]}";
        assertThat(AnswerReading.read(status, problem)).isEqualTo(new Refused(code, "No.\ndata.x: c, m"));
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "409", "422"})
    void isNotRefusedByWhatIsNoProblem(int status) {
        assertThat(AnswerReading.read(status, "<html>")).isEqualTo(new NotNow(Reason.UNEXPECTED_ANSWER));
        assertThat(AnswerReading.read(status, "{\"error\":\"Realm not found.\"}"))
                .isEqualTo(new NotNow(Reason.UNEXPECTED_ANSWER));
        assertThat(AnswerReading.read(status, "")).isEqualTo(new NotNow(Reason.UNEXPECTED_ANSWER));
    }

    @ParameterizedTest
    @CsvSource({
        "401,NOT_AUTHORISED",
        "403,NOT_AUTHORISED",
        "500,UNEXPECTED_ANSWER",
        "503,UNEXPECTED_ANSWER",
        "429,UNEXPECTED_ANSWER",
        "302,UNEXPECTED_ANSWER",
        "204,UNEXPECTED_ANSWER"
    })
    void waitsOtherwise(int status, Reason reason) {
        assertThat(AnswerReading.read(status, "")).isEqualTo(new NotNow(reason));
    }

    @Test
    void waitsForASlowClock() {
        ApplyAnswer answer = AnswerReading.read(422, "{\"code\":\"not_yet_effective\"}");
        assertThat(answer).isEqualTo(new NotNow(Reason.NOT_YET_EFFECTIVE));
        assertThat(answer.failing()).isEmpty();
    }

    @Test
    void doesNotTakeALoginPageForAnAnswer() {
        assertThat(AnswerReading.read(200, "<html>Sign in</html>")).isEqualTo(new NotNow(Reason.UNEXPECTED_ANSWER));
    }

    @Test
    void masksLongNumbersInWhatItKeeps() {
        assertThat(AnswerReading.read(404, "{\"code\":\"unknown_officer\",\"detail\":\"000190000001 is unknown\"}"))
                .isEqualTo(new Refused("unknown_officer", "*** is unknown"));
    }
}

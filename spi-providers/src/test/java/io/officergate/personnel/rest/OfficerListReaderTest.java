package io.officergate.personnel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.personnel.rest.OfficerListReader.Reading.Malformed;
import io.officergate.personnel.rest.OfficerListReader.Reading.WellFormed;
import io.officergate.platform.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerListReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesAreComposed() {
        ObjectNode officer = officer().put("givenName", "Hiê\u0323n");
        assertThat(OfficerListReader.read(officer)).isInstanceOfSatisfying(WellFormed.class, read -> assertThat(
                        read.officer().account().givenName())
                .isEqualTo("Hiện"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd()",
                "+84",
                "-1",
                "@sum",
                "",
                " ",
                "Lan\u202e",
                "Lan\u0000",
                "L\nan",
                "1Lan",
                "Lan=",
                "L\u200ban"
            })
    void aNameIsWhatPeopleAreCalled(String name) {
        assertThat(OfficerListReader.read(officer().put("familyName", name)))
                .isInstanceOfSatisfying(Malformed.class, read -> assertThat(read.findings())
                        .extracting(FieldError::field)
                        .containsExactly("familyName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị", "K'Brơi", "Y Ê-đê", "Đ.", "H’Hen Niê"})
    void namesOfAllPeoplesAreTaken(String name) {
        assertThat(OfficerListReader.read(officer().put("familyName", name))).isInstanceOf(WellFormed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "personalNumber, 190000001, old_personal_number",
        "personalNumber, 00019000000, invalid",
        "personalNumber, 00019000000a, invalid",
        "unit, H26_101, invalid",
        "email, nobody, invalid",
        "email, a@b, invalid",
        "email, a b@c.vn, invalid",
        "password, secret, unknown_field",
    })
    void eachFieldSaysWhatIsWrong(String field, String value, String code) {
        assertThat(OfficerListReader.read(officer().put(field, value)))
                .isInstanceOfSatisfying(Malformed.class, read -> assertThat(read.findings())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    @Test
    void everythingThatIsMissingIsTold() {
        assertThat(OfficerListReader.read(JSON.createObjectNode()))
                .isInstanceOfSatisfying(Malformed.class, read -> assertThat(read.findings())
                        .extracting(FieldError::field)
                        .containsExactly("userName", "familyName", "givenName", "personalNumber", "unit"));
        assertThat(OfficerListReader.read(JSON.createArrayNode())).isInstanceOf(Malformed.class);
    }

    private static ObjectNode officer() {
        return JSON.createObjectNode()
                .put("userName", "lan")
                .put("familyName", "Nguyễn Thị")
                .put("givenName", "Lan")
                .put("personalNumber", "000190000001")
                .put("unit", "H26.101");
    }
}

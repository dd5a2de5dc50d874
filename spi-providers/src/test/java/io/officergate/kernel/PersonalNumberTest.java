package io.officergate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {
    @ParameterizedTest
    @CsvSource({
        "000090000001, 1990, a man of the 20th century",
        "000190000001, 1990, a woman of the 20th century",
        "000205000001, 2005, a man of the 21st century",
        "000305000001, 2005, a woman of the 21st century",
        "000999000001, 2399, the last century the digit can say"
    })
    void statesTheYearOfBirth(String digits, int year, String who) {
        assertThat(new PersonalNumber(digits).birthYear()).as(who).isEqualTo(Year.of(year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "012345678",
                "00019000000",
                "0001900000012",
                " 00190000001",
                "00019000000a",
                "\uff10\uff10\uff10190000001",
                "000190000001\n"
            })
    void refusesEverythingElseWithoutRepeatingIt(String text) {
        assertThat(PersonalNumber.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new PersonalNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a personal number is exactly 12 digits");
    }

    @Test
    void knowsTheOldNumber() {
        assertThat(PersonalNumber.isOldNumber("012345678")).isTrue();
        assertThat(PersonalNumber.isOldNumber("000190000001")).isFalse();
    }

    @Test
    void isMaskedWhereverItIsPrinted() {
        PersonalNumber number = new PersonalNumber("001190123459");
        assertThat(number.masked()).isEqualTo("001********9");
        assertThat(number).hasToString("001********9");
    }
}

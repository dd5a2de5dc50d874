package io.officergate.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCodeTest {
    @ParameterizedTest
    @CsvSource({
        "123456, 123456",
        "'123 456', 123456",
        "' 123456\t', 123456",
        "１２３４５６, 123456",
        "12a456, 12a456",
        "'', ''"
    })
    void readsWhatAppsShowAndKeyboardsWrite(String typed, String digits) {
        assertThat(TypedCode.digits(typed)).isEqualTo(digits);
    }

    @Test
    void leavesWhatIsTooLongToBeOneAlone() {
        String long65 = "1 ".repeat(33);
        assertThat(TypedCode.digits(long65)).isEqualTo(long65);
    }
}

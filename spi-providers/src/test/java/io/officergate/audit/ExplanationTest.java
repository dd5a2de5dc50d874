package io.officergate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "500, true", "501, false"})
    void saysSomethingAndNotTooMuch(int length, boolean fit) {
        assertThat(Explanation.isFit("x".repeat(length))).isEqualTo(fit);
        assertThat(Explanation.isFit("  " + "x".repeat(length) + "  ")).isEqualTo(fit);
    }

    @Test
    void isRefusedWhenItSaysNothing() {
        assertThatThrownBy(() -> new Explanation("  a ")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "thẻ căn cước 000190001111, thẻ căn cước ***",
        "0001 9000 1111 đúng, *** đúng",
        "000.190.001.111, ***",
        "０００１９０００１１１１ ok, *** ok",
        "số 12345678, số 12345678",
        "25/11/2026 tại quầy 3, 25/11/2026 tại quầy 3"
    })
    void hidesLongNumbers(String typed, String kept) {
        assertThat(new Explanation(typed).text()).isEqualTo(kept);
    }
}

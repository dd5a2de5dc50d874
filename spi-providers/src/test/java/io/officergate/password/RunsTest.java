package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {
    @ParameterizedTest
    @CsvSource({
        "qwer, false",
        "qwert, true",
        "qwertx, true",
        "xqwert, true",
        "xqwer, false",
        "trewq, true",
        "ytrewqx, true",
        "QWERT, true",
        "7890, false",
        "78901, true",
        "10987, true",
        "Mưa-7890-gió-xa, false",
        "Mưa-78901-gió-xa, true",
        "Mưa-54321-gió-xa, true",
        "Poiuy-mưa-27-gió, true",
        "Abcde-mưa-27-gió, true",
        "1qaz2Wsx-mưa-gió, true",
        "'(ol>)', true"
    })
    void fiveKeysInTheirOrderAreOne(String text, boolean run) {
        assertThat(Runs.areIn(text)).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({
        "aaa, false",
        "aaaa, true",
        "xaaaa, true",
        "aaaax, true",
        "aaxaa, false",
        "abab, false",
        "ababa, false",
        "ababab, true",
        "xababab, true",
        "ababax, false",
        "xyzxyzxy, false",
        "xyzxyzxyz, true",
        "mưa8mưa8mưa, false",
        "mưa8mưa8mưa8, true",
        "xmưa8mưa8mưa8x, true",
        "Mưa-2222-gió-xa, true",
        "Mưa-222-gió-xa, false",
        "Gió-282828-trên-B, true",
        "Gió-2828-trên-B, false",
        "mây-8mây-8mây-8, false"
    })
    void aSignFourTimesOrUpToFourSignsThreeTimesAreOne(String text, boolean run) {
        assertThat(Runs.areIn(text)).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "mưa rào bờ hồ"})
    void whatHasNoOrderIsNone(String text) {
        assertThat(Runs.areIn(text)).isFalse();
    }
}

package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNameTest {
    @ParameterizedTest
    @CsvSource({"lan, lan", "LAN, lan", "' lan ', lan", "ｌａｎ, lan", "lan１, lan1", "ĐỨC, đức", "Đức, đức"})
    void looksAlikeIsAlike(String typed, String canonical) {
        assertThat(TypedName.canonical(typed)).isEqualTo(canonical);
    }
}

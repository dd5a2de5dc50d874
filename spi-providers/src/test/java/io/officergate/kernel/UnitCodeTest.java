package io.officergate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"H55", "H55.242", "H26.101.2", "H26.1.2.3", "000.00.00.H55", "004.12.07.G09"})
    void acceptsBothNotations(String code) {
        assertThat(new UnitCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "h55", "H5", "H55.", "H55.12345", "H55.1.2.3.4", "H26 101", "00.00.00.H55", "000.00.00.00"})
    void refusesEverythingElse(String code) {
        assertThat(UnitCode.isWellFormed(code)).isFalse();
        assertThatThrownBy(() -> new UnitCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}

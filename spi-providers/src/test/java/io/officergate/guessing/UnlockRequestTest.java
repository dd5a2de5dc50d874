package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlockRequestTest {
    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "500, true", "501, false"})
    void saysSomethingAndNotTooMuch(int length, boolean fit) {
        assertThat(UnlockRequest.isFit("x".repeat(length))).isEqualTo(fit);
        assertThat(UnlockRequest.isFit("  " + "x".repeat(length) + "  ")).isEqualTo(fit);
    }

    @Test
    void needsBoth() {
        assertThatThrownBy(() -> new UnlockRequest("mistyped", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnlockRequest("", "seen")).isInstanceOf(IllegalArgumentException.class);
    }
}

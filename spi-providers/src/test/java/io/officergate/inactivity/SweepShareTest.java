package io.officergate.inactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepShareTest {
    @ParameterizedTest
    @CsvSource({
        "100, 120, 0",
        "50, 120, 120",
        "25, 120, 360",
        "1, 120, 11880",
        "25, 0, 0",
        "25, 20000, 60000",
        "25, 20001, 60000",
        "1, 300000, 60000"
    })
    void restsSoLongThatTheShareIsKept(int percent, long workedMillis, long restMillis) {
        assertThat(new SweepShare(percent).restAfter(Duration.ofMillis(workedMillis)))
                .isEqualTo(Duration.ofMillis(restMillis));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void noOtherShareIsOne(int percent) {
        assertThatThrownBy(() -> new SweepShare(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sweep-percent must be 1 to 100, not " + percent);
    }

    @Test
    void aTenthIsTheDefault() {
        assertThat(SweepShare.DEFAULT.percent()).isEqualTo(10);
    }
}

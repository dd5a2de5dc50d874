package io.officergate.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.officergate.sync.platform.RetrySchedule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofMillis(500), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"0,PT0.5S", "1,PT0.5S", "2,PT1S", "3,PT2S", "6,PT16S", "7,PT30S", "1000,PT30S", "2147483647,PT30S"})
    void growsAndStays(int attempts, Duration pause) {
        assertThat(SCHEDULE.pauseAfter(attempts)).isEqualTo(pause);
    }

    @Test
    void refusesNonsenseSettings() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(Duration.ZERO, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(second, Duration.ofMillis(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DispatchPolicy(8, second, Duration.ofSeconds(14), Duration.ofSeconds(10), SCHEDULE, 8))
                .withMessageContaining("lease");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DispatchPolicy(0, second, Duration.ofSeconds(20), Duration.ofSeconds(10), SCHEDULE, 8))
                .withMessageContaining("parallel");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DispatchPolicy(8, second, Duration.ofSeconds(20), Duration.ofSeconds(10), SCHEDULE, 101))
                .withMessageContaining("most-failures");
    }
}

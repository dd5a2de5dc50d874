package io.officergate.sync.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateReportPolicyTest {

    private static final Instant EFFECT = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void isLateAfterADayAndNotBefore() {
        LateReportPolicy policy = new LateReportPolicy(DAY);
        assertThat(policy.delay(EFFECT, EFFECT.minus(DAY))).isEmpty();
        assertThat(policy.delay(EFFECT, EFFECT.plus(DAY))).isEmpty();
        assertThat(policy.delay(EFFECT, EFFECT.plus(DAY).plusMillis(1))).contains(DAY.plusMillis(1));
    }

    @Test
    void refusesASettingOutOfRange() {
        for (Duration wrong :
                new Duration[] {Duration.ofMinutes(59), Duration.ofDays(31).plusSeconds(1)}) {
            assertThatThrownBy(() -> new LateReportPolicy(wrong)).hasMessageContaining("late-after");
        }
        assertThat(new LateReportPolicy(Duration.ofHours(1)).inTime()).isEqualTo(Duration.ofHours(1));
        assertThat(new LateReportPolicy(Duration.ofDays(31)).inTime()).isEqualTo(Duration.ofDays(31));
    }
}

package io.officergate.inactivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.inactivity.SweepClock.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IDL-1: a clock that jumped locks nobody. */
class SweepClockTest {
    private static final Instant LAST = Instant.parse("2026-11-27T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, GOES",
        "PT1H, GOES",
        "PT72H, GOES",
        "PT72H0.001S, JUMPED_AHEAD",
        "PT2184H, JUMPED_AHEAD",
        "PT-5M, GOES",
        "PT-5M-0.001S, JUMPED_BACK",
        "PT-2184H, JUMPED_BACK",
    })
    void comparesWithTheLastSweep(Duration since, Verdict verdict) {
        assertThat(SweepClock.DEFAULT.decide(LAST, LAST.plus(since))).isEqualTo(verdict);
    }
}

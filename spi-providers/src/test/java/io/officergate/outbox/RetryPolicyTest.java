package io.officergate.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.outbox.RetryVerdict.GiveUp;
import io.officergate.outbox.RetryVerdict.TryAgain;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final Instant CREATED = Instant.parse("2026-11-23T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "11, 300", "1000000, 300"})
    void waitsTwiceAsLongEachTimeUpToFiveMinutes(int attempts, long seconds) {
        Instant now = CREATED.plusSeconds(10);
        assertThat(RetryPolicy.DEFAULT.decide(attempts, CREATED, now))
                .isEqualTo(new TryAgain(now.plusSeconds(seconds)));
    }

    @Test
    void givesUpAfterADayToTheSecond() {
        Instant day = CREATED.plus(Duration.ofHours(24));
        assertThat(RetryPolicy.DEFAULT.decide(300, CREATED, day.minusSeconds(1)))
                .isInstanceOf(TryAgain.class);
        assertThat(RetryPolicy.DEFAULT.decide(300, CREATED, day)).isEqualTo(new GiveUp());
        assertThat(RetryPolicy.DEFAULT.decide(300, CREATED, day.plusSeconds(1))).isEqualTo(new GiveUp());
    }

    @Test
    void refusesPausesThatMakeNoSense() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(second, Duration.ofMillis(1), second))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

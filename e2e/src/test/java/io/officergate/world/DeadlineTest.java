package io.officergate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void looksUntilTheConditionHolds() {
        AtomicInteger looks = new AtomicInteger();
        Deadline.in(Duration.ofSeconds(30)).await("three looks", () -> looks.incrementAndGet() == 3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void looksOnceEvenWhenTheTimeIsUp() {
        assertThat(Deadline.in(Duration.ZERO).comesTrue(() -> true)).isTrue();
    }

    @Test
    void saysWhatDidNotComeTrue() {
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO).await("the moon is green", () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the moon is green");
    }
}

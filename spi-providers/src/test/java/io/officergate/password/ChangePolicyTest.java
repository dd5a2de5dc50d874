package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.password.ChangeVerdict.Allowed;
import io.officergate.password.ChangeVerdict.TooMany;
import io.officergate.password.ChangeVerdict.TooSoon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT59M59S, false", "PT1H, true", "PT1H1S, true"})
    void aPasswordIsKeptForAnHour(Duration age, boolean allowed) {
        Instant set = NOW.minus(age);
        assertThat(ChangePolicy.DEFAULT.decide(List.of(set), false, NOW))
                .isEqualTo(allowed ? new Allowed() : new TooSoon(set.plus(Duration.ofHours(1))));
    }

    @ParameterizedTest
    @CsvSource({"4, PT23H59M59S, true", "5, PT23H59M59S, false", "5, PT24H, true", "9, PT23H, false", "9, PT24H1S, true"
    })
    void fiveChangesADay(int passwords, Duration oldest, boolean allowed) {
        // The newest first: an hour old, then hour by hour; the fifth is as old as the row says.
        List<Instant> set = IntStream.range(0, passwords)
                .mapToObj(i -> i == 4 ? NOW.minus(oldest) : NOW.minus(Duration.ofHours(i < 4 ? i + 1 : 40 + i)))
                .toList();
        assertThat(ChangePolicy.DEFAULT.decide(set, false, NOW))
                .isEqualTo(
                        allowed ? new Allowed() : new TooMany(NOW.minus(oldest).plus(Duration.ofHours(24))));
    }

    @Test
    void theOrderSaysNothing() {
        List<Instant> set = List.of(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofMinutes(1)));
        assertThat(ChangePolicy.DEFAULT.decide(set, false, NOW)).isInstanceOf(TooSoon.class);
    }

    @Test
    void whoHasToChangeMay() {
        List<Instant> set = IntStream.range(0, 10)
                .mapToObj(i -> NOW.minus(Duration.ofMinutes(i)))
                .toList();
        assertThat(ChangePolicy.DEFAULT.decide(set, true, NOW)).isEqualTo(new Allowed());
        assertThat(ChangePolicy.DEFAULT.decide(List.of(), false, NOW)).isEqualTo(new Allowed());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 5", "PT24H, 5", "PT1H, 1", "PT1H, 9"})
    void numbersAtTheEndOfTheirRangeAreAllowed(Duration least, int mostADay) {
        assertThatCode(() -> new ChangePolicy(least, mostADay)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, 5", "PT24H1S, 5", "PT1H, 0", "PT1H, 10"})
    void numbersOutOfRangeAreRefused(Duration least, int mostADay) {
        assertThatThrownBy(() -> new ChangePolicy(least, mostADay)).isInstanceOf(IllegalArgumentException.class);
    }
}

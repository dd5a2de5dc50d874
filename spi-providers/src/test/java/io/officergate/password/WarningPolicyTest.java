package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningPolicyTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({"2026-11-11, -1", "2026-11-12, 14", "2026-11-13, 13", "2026-11-25, 1", "2026-11-26, 0"})
    void tellsFromTheFourteenthDayBefore(LocalDate today, long left) {
        assertThat(WarningPolicy.DEFAULT.daysLeft(LAST, today))
                .isEqualTo(left < 0 ? Optional.empty() : Optional.of(left));
    }

    @Test
    void showsThePageOnceADay() {
        LocalDate today = LAST.minusDays(3);
        assertThat(WarningPolicy.DEFAULT.isDue(Optional.empty(), today)).isTrue();
        assertThat(WarningPolicy.DEFAULT.isDue(Optional.of(today), today)).isFalse();
        assertThat(WarningPolicy.DEFAULT.isDue(Optional.of(today.minusDays(1)), today))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-11, 0", "2026-11-12, 14", "2026-11-13, 14",
        "2026-11-18, 14", "2026-11-19, 7", "2026-11-20, 7",
        "2026-11-22, 7", "2026-11-23, 3", "2026-11-24, 3",
        "2026-11-25, 1", "2026-11-26, 1", "2026-11-27, 0"
    })
    void sendsTheMailWhoseDayHasCome(LocalDate today, int step) {
        assertThat(WarningPolicy.DEFAULT.step(LAST, today))
                .isEqualTo(Optional.of(step).filter(sent -> sent > 0));
    }

    @Test
    void needsADay() {
        assertThatThrownBy(() -> new WarningPolicy(new TreeSet<>())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WarningPolicy(new TreeSet<>(Set.of(0, 7))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new WarningPolicy(new TreeSet<>(Set.of(1))).firstDays()).isEqualTo(1);
    }
}

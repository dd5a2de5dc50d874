package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningPolicyTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({"2026-11-11, -1", "2026-11-12, 14", "2026-11-13, 13", "2026-11-25, 1", "2026-11-26, 0"})
    void tellsFromTheFourteenthDayBefore(LocalDate today, long left) {
        assertThat(WarningPolicy.DEFAULT.due(LAST, Optional.empty(), today))
                .isEqualTo(left < 0 ? Optional.empty() : Optional.of(left));
    }

    @Test
    void tellsOnceADay() {
        LocalDate today = LAST.minusDays(3);
        assertThat(WarningPolicy.DEFAULT.due(LAST, Optional.of(today), today)).isEmpty();
        assertThat(WarningPolicy.DEFAULT.due(LAST, Optional.of(today.minusDays(1)), today))
                .contains(3L);
    }
}

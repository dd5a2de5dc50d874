package io.officergate.movers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void bothDaysBelongToIt() {
        Period june = new Period(Period.day("01/06/2026"), Period.day("2026-06-30"));
        assertThat(june.begin(VIET_NAM)).contains(Instant.parse("2026-05-31T17:00:00Z"));
        assertThat(june.end(VIET_NAM)).contains(Instant.parse("2026-06-30T17:00:00Z"));
        assertThat(june.isInOrder()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-05-31, false", "2026-06-01, 2026-06-01, true", "2026-06-01, '', true", "'', x, true"})
    void theLastDayIsNotBeforeTheFirst(String from, String to, boolean isInOrder) {
        assertThat(new Period(Period.day(from), Period.day(to)).isInOrder()).isEqualTo(isInOrder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31/02/2026", "2026-02-29", "1/6/2026", "06/31/2026", "+999999999-12-31", "-0001-01-01", "x"
            })
    void whatIsNoDayIsNone(String text) {
        assertThat(Period.day(text)).isEmpty();
    }
}

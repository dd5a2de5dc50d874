package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.officer.UnlockPolicy.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IDL-2: after 180 days without use another second factor is needed, and by setting two administrators. */
class UnlockPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, false", "90, false", "179, false", "180, true", "181, true", "4000, true"})
    void asksForAnotherFactorAfterLong(int idleDays, boolean needed) {
        assertThat(UnlockPolicy.of(false).needsNewFactor(TODAY.minusDays(idleDays), TODAY))
                .isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "mai, 2026-11-27T02:59:59Z, false",
        "hoa, 2026-11-27T02:59:59Z, true",
        "hoa, 2026-11-26T03:00:01Z, true",
        "hoa, 2026-11-26T03:00:00Z, false",
        "hoa, 2026-11-25T03:00:00Z, false"
    })
    void twoOpenWithinADay(String first, Instant at, boolean opens) {
        assertThat(UnlockPolicy.of(true).opens(Optional.of(new Word(first, at)), new Word("mai", NOW)))
                .isEqualTo(opens);
    }

    @Test
    void theFirstOfTwoOpensNothing() {
        assertThat(UnlockPolicy.of(true).opens(Optional.empty(), new Word("mai", NOW)))
                .isFalse();
        assertThat(UnlockPolicy.of(false).opens(Optional.empty(), new Word("mai", NOW)))
                .isTrue();
    }
}

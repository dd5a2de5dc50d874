package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.kernel.PersonalNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPlausibilityPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "000210000001, 2025-12-31, TooYoung, 15 this year",
        "000210000001, 2026-01-01, UnknownPlace, 16 this year",
        "000210000001, 2026-12-31, UnknownPlace, 16 this year too",
        "000026000001, 2026-12-31, UnknownPlace, 100 this year",
        "000026000001, 2027-01-01, TooOld, 101 this year",
        "000227000001, 2026-12-31, TooYoung, not born yet",
        "000999000001, 2026-12-31, TooYoung, the last century the digit can say",
        "000000000001, 2026-12-31, TooOld, the first"
    })
    void theYearOfBirthDecidesAndTurnsWithTheYear(String digits, LocalDate today, String verdict, String why) {
        assertThat(verdictOn(digits, today)).as(why).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "001, Plausible",
        "003, UnknownPlace",
        "096, Plausible",
        "097, UnknownPlace",
        "099, UnknownPlace",
        "100, Plausible"
    })
    void anUnknownPlaceIsAWarning(String place, String verdict) {
        assertThat(verdictOn(place + "190000001", LocalDate.of(2026, 11, 26))).isEqualTo(verdict);
    }

    @Test
    void refusesAgesThatMeanNothing() {
        assertThatThrownBy(() -> new NumberPlausibilityPolicy(-1, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberPlausibilityPolicy(60, 59)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberPlausibilityPolicy(16, 151)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new NumberPlausibilityPolicy(0, 150).oldest()).isEqualTo(150);
    }

    private static String verdictOn(String digits, LocalDate today) {
        return NumberPlausibilityPolicy.DEFAULT
                .decide(new PersonalNumber(digits), today)
                .getClass()
                .getSimpleName();
    }
}

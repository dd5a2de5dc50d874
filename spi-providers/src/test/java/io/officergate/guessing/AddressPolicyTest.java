package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPolicyTest {
    private static final AddressPolicy POLICY = AddressPolicy.DEFAULT;

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 35", "53, 295", "54, 300", "55, 300", "2147483647, 300"})
    void anOfficeIsAllowedMoreThanAStranger(int officers, int allowance) {
        assertThat(POLICY.allowance(officers)).isEqualTo(allowance);
    }

    @Test
    void remembersAsManyOfficersAsRaiseTheAllowance() {
        assertThat(POLICY.officersRemembered()).isEqualTo(54);
        assertThat(POLICY.allowance(POLICY.officersRemembered())).isEqualTo(POLICY.most());
        assertThat(new AddressPolicy(30, 0, 300, POLICY.window(), POLICY.officeFor()).officersRemembered())
                .isZero();
    }

    @Test
    void isHeardAgainWhenTheOldestFailureNoLongerCounts() {
        Instant oldest = Instant.parse("2026-11-25T01:00:00Z");
        Instant again = POLICY.heardAgain(oldest);
        assertThat(again).isEqualTo(oldest.plus(Duration.ofMinutes(15)));
        assertThat(oldest.isAfter(POLICY.countsSince(again.minusSeconds(1)))).isTrue();
        assertThat(oldest.isAfter(POLICY.countsSince(again))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 5, 300, 900, 86400", "1001, 5, 2000, 900, 86400", "30, -1, 300, 900, 86400", "30, 101, 300, 900, 86400",
        "30, 5, 29, 900, 86400", "30, 5, 10001, 900, 86400", "30, 5, 300, 59, 86400", "30, 5, 300, 86401, 86400",
        "30, 5, 300, 900, 3599", "30, 5, 300, 900, 604801"
    })
    void refusesSettingsOutOfRange(int failures, int perOfficer, int most, long window, long officeFor) {
        assertThatThrownBy(() -> new AddressPolicy(
                        failures, perOfficer, most, Duration.ofSeconds(window), Duration.ofSeconds(officeFor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("guessing: address-");
    }
}

package io.officergate.inactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.inactivity.Idleness.InUse;
import io.officergate.inactivity.Idleness.Overdue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** IDL-1: locked after 90 days, and never later than three calendar months. */
class InactivityPolicyTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final InactivityPolicy POLICY = InactivityPolicy.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-05-01", // three months are 89 days
        "2027-11-30, 2028-02-28", // 90 days come before the 29th
        "2026-11-30, 2027-02-28", // no 30 February: 90 days and three months fall together
        "2027-12-01, 2028-02-29", // 90 days end on the leap day
        "2026-12-01, 2027-03-01",
        "2028-01-31, 2028-04-30", // a leap year's February
        "2026-01-31, 2026-04-30", // 89 days, no 31 April
        "2026-06-15, 2026-09-13",
        "2026-07-01, 2026-09-29",
        "2026-12-31, 2027-03-31",
    })
    void isLockedOnTheDay(LocalDate since, LocalDate lockedOn) {
        assertThat(POLICY.lockedOn(since, false)).isEqualTo(lockedOn);
        assertThat(POLICY.decide(since, false, at(lockedOn.minusDays(1), "00:00:00")))
                .isInstanceOf(InUse.class);
        assertThat(POLICY.decide(since, false, at(lockedOn.minusDays(1), "23:59:59")))
                .isInstanceOf(InUse.class);
        assertThat(POLICY.decide(since, false, at(lockedOn, "00:00:00"))).isInstanceOf(Overdue.class);
        assertThat(POLICY.decide(since, false, at(lockedOn.plusDays(1), "00:00:00")))
                .isInstanceOf(Overdue.class);
    }

    /** Ten years of days, each second of the change of day. */
    @ParameterizedTest
    @MethodSource("tenYears")
    void noDayIsWithinTheLimitLongerThanThreeMonthsOr90Days(LocalDate since) {
        LocalDate lockedOn = POLICY.lockedOn(since, false);
        assertThat(ChronoUnit.DAYS.between(since, lockedOn)).isBetween(89L, 90L);
        assertThat(lockedOn).isBeforeOrEqualTo(since.plusMonths(3));
        assertThat(POLICY.lockedOn(since.plusDays(1), false))
                .as("whoever used it later is never locked earlier")
                .isAfterOrEqualTo(lockedOn);
        assertThat(POLICY.decide(since, false, at(lockedOn, "00:00:00").minusMillis(1)))
                .isInstanceOf(InUse.class);
        assertThat(POLICY.decide(since, false, at(lockedOn, "00:00:00"))).isInstanceOf(Overdue.class);
    }

    /** What the sweep asks the database for is what the policy decides of each. */
    @ParameterizedTest
    @MethodSource("tenYears")
    void theLastOverdueDayIsTheLastForWhichItDecidesSo(LocalDate today) {
        for (boolean isPrivileged : new boolean[] {false, true}) {
            for (InactivityPolicy policy : Stream.of(POLICY, new InactivityPolicy(92, 92), new InactivityPolicy(30, 30))
                    .toList()) {
                Instant now = at(today, "00:00:00");
                LocalDate last = policy.lastOverdue(isPrivileged, now);
                assertThat(policy.decide(last, isPrivileged, now)).isInstanceOf(Overdue.class);
                assertThat(policy.decide(last.plusDays(1), isPrivileged, now)).isInstanceOf(InUse.class);
            }
        }
    }

    static Stream<LocalDate> tenYears() {
        return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2034, 1, 1));
    }

    @Test
    void aPrivilegedOfficerIsLockedEarlier() {
        LocalDate since = LocalDate.of(2026, 6, 1);
        Instant now = at(LocalDate.of(2026, 7, 31), "00:00:00");
        assertThat(POLICY.decide(since, true, now)).isEqualTo(new Overdue(LocalDate.of(2026, 7, 31), 60));
        assertThat(POLICY.decide(since, false, now)).isEqualTo(new InUse(LocalDate.of(2026, 8, 30), 60));
    }

    @Test
    void threeMonthsHoldWhateverIsSet() {
        assertThat(new InactivityPolicy(92, 92).lockedOn(LocalDate.of(2026, 2, 1), false))
                .isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({"92, 90, 60", "91, 90, 60", "90, 90, 60", "45, 45, 45", "30, 30, 30", "29, 30, 30", "0, 30, 30"})
    void aRealmMayBeStricterAndNeverLaxer(int asked, int days, int privilegedDays) {
        assertThat(POLICY.strictTo(asked)).isEqualTo(new InactivityPolicy(days, privilegedDays));
    }

    @ParameterizedTest
    @CsvSource({"29,29", "93,60", "90,29", "60,61"})
    void settingsOutOfTheirRangeAreRefused(int days, int privilegedDays) {
        assertThatThrownBy(() -> new InactivityPolicy(days, privilegedDays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days must be 30 to");
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(VIETNAM).toInstant();
    }
}

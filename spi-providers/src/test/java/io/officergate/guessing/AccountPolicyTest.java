package io.officergate.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.guessing.AttemptVerdict.ChallengeFirst;
import io.officergate.guessing.AttemptVerdict.Granted;
import io.officergate.guessing.AttemptVerdict.Locked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPolicyTest {
    private static final AccountPolicy POLICY = AccountPolicy.DEFAULT;
    private static final Instant FIRST = Instant.parse("2026-11-25T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3", "3, 4", "4, 5"})
    void grantsFiveTries(int standing, int granted) {
        assertThat(POLICY.decide(triesFrom(FIRST, standing), true, FIRST.plusSeconds(60)))
                .isEqualTo(new Granted(granted));
    }

    @ParameterizedTest
    @CsvSource({"2, false, Granted", "3, false, ChallengeFirst", "3, true, Granted", "4, false, ChallengeFirst"})
    void asksForAChallengeAfterThree(int standing, boolean solved, String verdict) {
        assertThat(POLICY.decide(triesFrom(FIRST, standing), solved, FIRST.plusSeconds(60))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
        assertThat(POLICY.decide(triesFrom(FIRST, 3), false, FIRST.plusSeconds(60)))
                .isEqualTo(new ChallengeFirst(3));
    }

    @Test
    void aFailureCountsForFifteenMinutesToTheSecond() {
        Standing five = triesFrom(FIRST, 5);
        Instant end = FIRST.plus(Duration.ofMinutes(15));
        assertThat(POLICY.decide(five, true, end.minusSeconds(1))).isEqualTo(new Locked(5, end));
        assertThat(POLICY.decide(five, true, end)).isEqualTo(new Granted(5));
        assertThat(POLICY.decide(five, true, end.plusSeconds(1))).isEqualTo(new Granted(4));
    }

    @Test
    void aLockHoldsForTwelveHoursToTheSecond() {
        Instant until = FIRST.plus(POLICY.lock());
        Standing locked = new Standing(triesFrom(FIRST, 5).tries(), Optional.of(until));
        assertThat(POLICY.decide(locked, true, until.minusSeconds(1))).isEqualTo(new Locked(5, until));
        assertThat(POLICY.decide(locked, true, until)).isEqualTo(new Granted(1));
        assertThat(POLICY.decide(locked, true, until.plusSeconds(1))).isEqualTo(new Granted(1));
    }

    @Test
    void nothingIsHeldAgainstAnybodyAtFirst() {
        assertThat(POLICY.decide(Standing.CLEAN, false, FIRST)).isEqualTo(new Granted(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 900, 43200, 2", "11, 900, 43200, 3", "5, 59, 43200, 3", "5, 86401, 604800, 3",
        "5, 900, 899, 3", "5, 900, 604801, 3", "5, 900, 43200, 0", "5, 900, 43200, 6"
    })
    void refusesSettingsOutOfRange(int tries, long window, long lock, int challengeAfter) {
        assertThatThrownBy(() ->
                        new AccountPolicy(tries, Duration.ofSeconds(window), Duration.ofSeconds(lock), challengeAfter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("guessing: ");
    }

    @ParameterizedTest
    @CsvSource({"3, 60, 60, 1", "10, 86400, 604800, 10"})
    void takesSettingsAtTheEndsOfTheRange(int tries, long window, long lock, int challengeAfter) {
        AccountPolicy policy =
                new AccountPolicy(tries, Duration.ofSeconds(window), Duration.ofSeconds(lock), challengeAfter);
        assertThat(policy.tries()).isEqualTo(tries);
    }

    /** One second apart. */
    private static Standing triesFrom(Instant first, int count) {
        List<Instant> tries =
                IntStream.range(0, count).mapToObj(first::plusSeconds).toList();
        return new Standing(tries, Optional.empty());
    }
}

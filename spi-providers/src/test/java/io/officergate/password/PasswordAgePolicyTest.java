package io.officergate.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.kernel.OfficerId;
import io.officergate.password.PasswordAge.Cause;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.password.PasswordAge.Usable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordAgePolicyTest {
    private static final OfficerId LAN = new OfficerId("lan");
    private static final Instant SET = Instant.parse("2026-08-28T01:00:00Z");
    private static final PasswordAgePolicy TO_THE_DAY = new PasswordAgePolicy(90, 60, 0);

    @ParameterizedTest
    @CsvSource({
        "false, P89D, usable",
        "false, P89DT23H59M59.999S, usable",
        "false, P90D, expired",
        "false, P91D, expired",
        "true, P59D, usable",
        "true, P59DT23H59M59.999S, usable",
        "true, P60D, expired",
        "true, P61D, expired"
    })
    void endsWithTheInstantOfItsLastDay(boolean privileged, Duration age, String verdict) {
        PasswordAge decided =
                TO_THE_DAY.decide(LAN, Optional.of(SET), TO_THE_DAY.daysOf(privileged, List.of()), SET.plus(age));
        assertThat(decided)
                .isEqualTo(
                        verdict.equals("usable")
                                ? new Usable(SET.plus(Duration.ofDays(privileged ? 60 : 90)))
                                : new Expired(Cause.TOO_OLD));
    }

    @Test
    void withoutADateItHasExpired() {
        assertThat(TO_THE_DAY.decide(LAN, Optional.empty(), 90, SET)).isEqualTo(new Expired(Cause.NO_DATE));
    }

    @Test
    void oneThatSomebodyElseHasChosenIsChanged() {
        assertThat(TO_THE_DAY.decide(LAN, Optional.of(PasswordAgePolicy.SET_BY_ANOTHER), 90, SET))
                .isEqualTo(new Expired(Cause.SET_BY_ANOTHER));
    }

    @ParameterizedTest
    @CsvSource({"PT4M59S, usable", "PT5M, usable", "PT5M0.001S, expired", "P3650D, expired"})
    void aDateToComeDoesNotLast(Duration ahead, String verdict) {
        PasswordAge decided = TO_THE_DAY.decide(LAN, Optional.of(SET.plus(ahead)), 90, SET);
        assertThat(decided.equals(new Expired(Cause.DATE_TO_COME))).isEqualTo(verdict.equals("expired"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, '', 90",
        "true, '', 60",
        "false, 30, 30",
        "true, 30, 30",
        "false, 30 7 45, 7",
        "false, 91, 90",
        "true, 61, 60",
        "false, 0, 90",
        "false, 1, 1"
    })
    void theStrictestCounts(boolean privileged, String asked, int days) {
        List<Integer> stricter = asked.isEmpty()
                ? List.of()
                : List.of(asked.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(PasswordAgePolicy.DEFAULT.daysOf(privileged, stricter)).isEqualTo(days);
    }

    @Test
    void thoseOfOneMorningDoNotEndOnOne() {
        List<Instant> ends = IntStream.range(0, 10_000)
                .mapToObj(i -> PasswordAgePolicy.DEFAULT.decide(new OfficerId("o-" + i), Optional.of(SET), 90, SET))
                .map(age -> ((Usable) age).until())
                .toList();
        assertThat(ends).allSatisfy(end -> assertThat(end)
                .isBetween(SET.plus(Duration.ofDays(76)), SET.plus(Duration.ofDays(90))));
        List<Long> aDay = IntStream.range(76, 90)
                .mapToObj(day -> ends.stream()
                        .filter(end -> !end.isBefore(SET.plus(Duration.ofDays(day)))
                                && end.isBefore(SET.plus(Duration.ofDays(day + 1))))
                        .count())
                .toList();
        assertThat(aDay).allSatisfy(count -> assertThat(count).isBetween(500L, 930L));
    }

    @ParameterizedTest
    @CsvSource({"P89D, true", "P90D, true", "P91D, true", "PT-4M, true", "PT-6M, false"})
    void theEndIsKnownAlsoWhenItIsPast(Duration age, boolean known) {
        Optional<Instant> set = Optional.of(SET);
        PasswordAge decided = TO_THE_DAY.decide(LAN, set, 90, SET.plus(age));
        assertThat(TO_THE_DAY.endOf(LAN, set, 90, decided))
                .isEqualTo(known ? Optional.of(SET.plus(Duration.ofDays(90))) : Optional.empty());
    }

    @Test
    void whatHasNoDateThatCountsHasNoEnd() {
        Optional<Instant> ofAnother = Optional.of(PasswordAgePolicy.SET_BY_ANOTHER);
        assertThat(TO_THE_DAY.endOf(LAN, ofAnother, 90, TO_THE_DAY.decide(LAN, ofAnother, 90, SET)))
                .isEmpty();
        assertThat(TO_THE_DAY.endOf(LAN, Optional.empty(), 90, TO_THE_DAY.decide(LAN, Optional.empty(), 90, SET)))
                .isEmpty();
        assertThat(TO_THE_DAY.endOf(LAN, Optional.of(SET), 90, PasswordAgePolicy.ofNone()))
                .isEmpty();
    }

    @Test
    void theSamePasswordAlwaysEndsAtTheSameTime() {
        PasswordAge today = PasswordAgePolicy.DEFAULT.decide(LAN, Optional.of(SET), 90, SET);
        assertThat(PasswordAgePolicy.DEFAULT.decide(LAN, Optional.of(SET), 90, SET.plus(Duration.ofDays(70))))
                .isEqualTo(today);
    }

    @Test
    void theDrawReachesFromAllTheSpreadToNoneOfIt() {
        Duration sixDays = Duration.ofDays(6);
        List<Duration> lives = IntStream.range(0, 20_000)
                .mapToObj(i -> PasswordAgePolicy.DEFAULT.decide(new OfficerId("o-" + i), Optional.of(SET), 6, SET))
                .map(age -> Duration.between(SET, ((Usable) age).until()))
                .sorted()
                .toList();
        assertThat(lives.get(0)).isEqualTo(sixDays.minusDays(1));
        assertThat(lives.get(lives.size() - 1)).isEqualTo(sixDays);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void aShortLifeIsNotSpread(int days) {
        assertThat(PasswordAgePolicy.DEFAULT.decide(LAN, Optional.of(SET), days, SET))
                .isEqualTo(new Usable(SET.plus(Duration.ofDays(days))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "90, 60, 14", "60, 60, 14", "59, 59, 14", "90, 1, 0"})
    void numbersAtTheEndOfTheirRangeAreAllowed(int days, int privileged, int spread) {
        assertThatCode(() -> new PasswordAgePolicy(days, privileged, spread)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, password-days must be 1 to 90",
        "91, 60, 0, password-days must be 1 to 90",
        "90, 61, 0, privileged-password-days must be 1 to 60",
        "30, 31, 0, privileged-password-days must be 1 to 30",
        "90, 0, 0, privileged-password-days must be 1 to 60",
        "90, 60, 15, password-spread-days must be 0 to 14",
        "90, 60, -1, password-spread-days must be 0 to 14"
    })
    void namesTheSettingThatIsOutOfRange(int days, int privileged, int spread, String message) {
        assertThatThrownBy(() -> new PasswordAgePolicy(days, privileged, spread))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

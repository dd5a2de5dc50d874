package io.officergate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.withdrawal.WithdrawalVerdict.Confirmed;
import io.officergate.withdrawal.WithdrawalVerdict.Escalated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JML-4: in time up to 24 hours, escalated from 48 hours on. */
class WithdrawalPolicyTest {
    private static final Instant OPENED = Instant.parse("2026-07-01T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, OnTime",
        "PT23H59M59S, OnTime",
        "PT24H, OnTime",
        "PT24H1S, Overdue",
        "PT47H59M59S, Overdue",
        "PT48H, Escalate",
        "PT48H1S, Escalate",
        "P400D, Escalate"
    })
    void anOpenTaskIsJudgedByItsDeadlines(Duration since, String verdict) {
        assertThat(WithdrawalPolicy.decide(task(Optional.empty(), Optional.empty()), OPENED.plus(since))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void itIsEscalatedOnce() {
        Instant at = OPENED.plus(Duration.ofHours(49));
        assertThat(WithdrawalPolicy.decide(task(Optional.of(at), Optional.empty()), OPENED.plus(Duration.ofDays(9))))
                .isEqualTo(new Escalated(at));
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M59S, true", "PT24H, true", "PT24H1S, false", "P30D, false"})
    void aConfirmedOneIsNeitherOverdueNorEscalated(Duration after, boolean inTime) {
        Confirmation confirmation =
                new Confirmation("12/BTP", LocalDate.parse("2026-07-02"), "admin", OPENED.plus(after));
        WithdrawalTask task = task(Optional.empty(), Optional.of(confirmation));
        assertThat(WithdrawalPolicy.decide(task, OPENED.plus(Duration.ofDays(60))))
                .isEqualTo(new Confirmed(inTime));
    }

    /** Whoever changes a setting moves the deadlines of later tasks only. */
    @Test
    void anOpenTaskKeepsItsDeadlines() {
        Deadlines strict = new WithdrawalPolicy(Duration.ofHours(1), Duration.ofHours(1)).deadlines(OPENED);
        assertThat(strict.dueAt()).isEqualTo(strict.escalateAt()).isEqualTo(OPENED.plus(Duration.ofHours(1)));
        assertThat(task(Optional.empty(), Optional.empty()).deadlines().dueAt())
                .isEqualTo(OPENED.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT1H", "PT1H, P14D", "P14D, P14D"})
    void theRangeIsOneHourToFourteenDays(Duration due, Duration escalation) {
        assertThat(new WithdrawalPolicy(due, escalation).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"PT59M59S, PT48H", "PT0S, PT48H", "P14DT1S, P15D", "PT24H, PT23H59M59S", "PT24H, P14DT1S"})
    void nothingElseIsASetting(Duration due, Duration escalation) {
        assertThatThrownBy(() -> new WithdrawalPolicy(due, escalation)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, FIT",
        "2026-06-30, BEFORE_EFFECT",
        "2026-07-03, FIT",
        "2026-07-04, IN_FUTURE",
        "1900-01-01, BEFORE_EFFECT"
    })
    void aDocumentIsNeitherOfTheFutureNorOlderThanTheEffect(LocalDate date, ConfirmationVerdict verdict) {
        assertThat(ConfirmationPolicy.decide(date, LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-03")))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"03/07/2026", "2026-07-03", "' 03/07/2026 '"})
    void aDateIsWrittenInTwoWays(String text) {
        assertThat(ConfirmationPolicy.date(text)).contains(LocalDate.parse("2026-07-03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "31/02/2026", "2026-02-30", "07/32/2026", "3/7/2026", "03-07-2026", "2026-07-03T00:00"})
    void nothingElseIsADate(String text) {
        assertThat(ConfirmationPolicy.date(text)).isEmpty();
    }

    @Test
    void aNumberHasOneToAHundredCharactersAndIsNobodys() {
        assertThat(List.of("1", "12/BTP-CNTT", "x".repeat(100), " 5 ")).allMatch(ConfirmationPolicy::isNumber);
        assertThat(List.of("", "  ", "x".repeat(101), "1\n2", "a\u0000", "000190001111", "012345678"))
                .noneMatch(ConfirmationPolicy::isNumber);
    }

    private static WithdrawalTask task(Optional<Instant> escalated, Optional<Confirmation> confirmation) {
        return new WithdrawalTask(
                1,
                new Holder(new OfficerId("huong"), "huong", "Lê Thị Hương"),
                new DutyAtSystem("CIVIL_STATUS", "justice-other"),
                List.of("H26.101"),
                new Decision("45/QĐ-UBND"),
                OPENED,
                OPENED,
                WithdrawalPolicy.DEFAULT.deadlines(OPENED),
                escalated,
                confirmation);
    }
}

package io.officergate.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.career.BareDuty.Origin;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ACC-3: which duties no decision gives, and where they come from. */
class BareDutyTest {
    private static final DutyAtSystem RECEPTION = new DutyAtSystem("RECEPTION", "procedure-system");
    private static final DutyAtSystem APPROVAL = new DutyAtSystem("APPROVAL", "procedure-system");
    private static final DutyAtSystem CIVIL_STATUS = new DutyAtSystem("CIVIL_STATUS", "civil-status");
    private static final Instant DAY_10 = Instant.parse("2026-06-09T17:00:00Z");
    private static final Instant DAY_20 = DAY_10.plus(Duration.ofDays(10));

    @Test
    void eachHasItsOrigin() {
        Standing standing = new Career(List.of(
                        step(StepKind.HELD_BEFORE, DAY_10.minusSeconds(1), RECEPTION),
                        step(StepKind.POSITION_CHANGE, DAY_10, APPROVAL)))
                .at(DAY_10);
        assertThat(BareDuty.of(Set.of(RECEPTION, APPROVAL, CIVIL_STATUS), Optional.of(standing)))
                .containsExactly(
                        new BareDuty(CIVIL_STATUS, Origin.IN_CONSOLE), new BareDuty(RECEPTION, Origin.HELD_BEFORE));
        assertThat(BareDuty.of(Set.of(APPROVAL), Optional.of(standing))).isEmpty();
        assertThat(BareDuty.of(Set.of(), Optional.of(standing))).isEmpty();
    }

    @Test
    void ofWhomNoDecisionHasMetEveryDutyIsBare() {
        assertThat(BareDuty.of(Set.of(RECEPTION), Optional.empty()))
                .containsExactly(new BareDuty(RECEPTION, Origin.NO_DECISION_YET));
    }

    /** The account follows the date within seconds; whoever still has the role then has it without a decision. */
    @ParameterizedTest
    @CsvSource({"-86400, 0", "-1, 0", "0, 1", "86400, 1"})
    void aDecisionGivesItUntilItsDate(long secondsAfter, int bare) {
        Standing standing = new Career(List.of(step(StepKind.POSITION_CHANGE, DAY_10, APPROVAL)))
                .at(DAY_20.plusSeconds(secondsAfter));
        assertThat(BareDuty.of(Set.of(APPROVAL), Optional.of(standing))).hasSize(bare);
    }

    @Test
    void whatRestsIsNotGiven() {
        Standing standing = new Career(List.of(
                        step(StepKind.POSITION_CHANGE, DAY_10, APPROVAL),
                        step(StepKind.SUSPENSION, DAY_10.plusSeconds(1))))
                .at(DAY_10.plusSeconds(1));
        assertThat(BareDuty.of(Set.of(APPROVAL), Optional.of(standing)))
                .containsExactly(new BareDuty(APPROVAL, Origin.IN_CONSOLE));
    }

    private static CareerStep step(StepKind kind, Instant effective, DutyAtSystem... given) {
        boolean isDecided = kind != StepKind.HELD_BEFORE;
        return new CareerStep(
                new Place(effective, LocalDate.parse("2026-06-01"), 0, Place.NOT_YET_KEPT, "/hr", kind.name()),
                kind,
                isDecided ? Optional.of(new Decision(kind + "/QĐ")) : Optional.empty(),
                isDecided ? Optional.of(DAY_20) : Optional.empty(),
                Optional.empty(),
                Set.of(new UnitCode("H26.101")),
                List.of(),
                List.of(given).stream().map(NamedDuty::of).toList(),
                false);
    }
}

package io.officergate.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.UnitCode;
import io.officergate.movers.Account;
import io.officergate.movers.EventName;
import io.officergate.movers.Occasion;
import io.officergate.movers.RightChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** what one settlement took, by which decision, and who has it now. */
class RightsLostTest {
    private static final UnitCode HOME = new UnitCode("H26.101");
    private static final UnitCode OTHER = new UnitCode("H26.102");
    private static final DutyAtSystem RECEPTION = new DutyAtSystem("RECEPTION", "procedure-system");
    private static final DutyAtSystem APPROVAL = new DutyAtSystem("APPROVAL", "procedure-system");
    private static final Instant DAY_10 = Instant.parse("2026-06-09T17:00:00Z");
    private static final Instant DAY_20 = DAY_10.plus(Duration.ofDays(10));
    private static final Account HUONG = new Account(new OfficerId("id-huong"), "huong");
    private static final Optional<Instant> NEVER = Optional.empty();

    private final CareerStep before =
            step(StepKind.HELD_BEFORE, DAY_10.minus(Duration.ofDays(9)), HOME, NEVER, RECEPTION);

    @Test
    void aTransferWithdrawsEachRightByItsEvent() {
        CareerStep transfer = step(StepKind.TRANSFER, DAY_10, OTHER, NEVER, APPROVAL);
        List<RightChange> changes = settle(List.of(before), transfer, DAY_10, Optional.empty());
        assertThat(changes).hasSize(1);
        RightChange change = changes.get(0);
        assertThat(told(change)).isEqualTo("TRANSFER WITHDRAWN RECEPTION@procedure-system");
        assertThat(change.event()).contains(new EventName("/hr", "TRANSFER"));
        assertThat(change.decision().number()).isEqualTo("TRANSFER/QĐ");
        assertThat(change.effective()).isEqualTo(DAY_10);
        assertThat(change.newHolder()).isEmpty();
    }

    @Test
    void aRightThatIsThereInAnotherUnitHasMoved() {
        CareerStep transfer = step(StepKind.TRANSFER, DAY_10, OTHER, NEVER, RECEPTION);
        assertThat(settle(List.of(before), transfer, DAY_10, Optional.empty()))
                .extracting(RightsLostTest::told)
                .containsExactly("TRANSFER MOVED RECEPTION@procedure-system");
    }

    @ParameterizedTest
    @CsvSource({"huong, true", "'', false"})
    void ofAHandOverTheNewHolderIsWhoeverHasIt(String holder, boolean takerHasIt) {
        CareerStep handOver = taking(StepKind.HANDOVER, DAY_10, RECEPTION);
        Standing taker = new Career(List.of(step(StepKind.HELD_BEFORE, DAY_10.minusSeconds(9), HOME, NEVER)))
                .with(takerHasIt ? handOver.as(StepKind.TAKE_OVER) : step(StepKind.DEATH, DAY_10, HOME, NEVER))
                .at(DAY_10);
        Heir heir = Heir.of(HUONG, handOver, taker);
        List<RightChange> changes = settle(List.of(before), handOver, DAY_10, Optional.of(heir));
        assertThat(changes)
                .extracting(RightsLostTest::told)
                .containsExactly("HANDOVER WITHDRAWN RECEPTION@procedure-system");
        assertThat(changes.get(0).newHolder().map(Account::userName).orElse("")).isEqualTo(holder);
    }

    @Test
    void aNewHeadTakesTheHeadshipAndNothingElse() {
        CareerStep other = step(StepKind.APPOINTMENT, DAY_10, HOME, NEVER).as(StepKind.OTHER_APPOINTED);
        Heir heir = new Heir(HUONG, Set.of(RightsLost.HEADSHIP));
        Career career = new Career(List.of(before, other));
        RightsLost lost = new RightsLost(
                Cause.ofEvent(other, new Decision("1/QĐ"), NEVER, Optional.of(heir)),
                new Career(List.of(before)).at(DAY_10),
                Optional.empty(),
                career.at(DAY_10),
                DAY_10);
        assertThat(lost.changes(Set.of(RECEPTION, RightsLost.HEADSHIP)))
                .extracting(change -> told(change) + " " + change.newHolder().isPresent())
                .containsExactlyInAnyOrder(
                        "OTHER_APPOINTED WITHDRAWN UNIT_HEAD@officergate true",
                        "OTHER_APPOINTED WITHDRAWN RECEPTION@procedure-system false");
        assertThat(lost.changes(Set.of())).as("the appointment itself tells").isEmpty();
    }

    @Test
    void anEventThatTookNothingSaysSo() {
        CareerStep late = step(StepKind.POSITION_CHANGE, DAY_10, HOME, NEVER, APPROVAL);
        assertThat(settle(List.of(before), late, DAY_10, Optional.empty()))
                .extracting(RightsLostTest::told)
                .containsExactly("POSITION_CHANGE NOTHING -");
    }

    @ParameterizedTest
    @CsvSource({"-86400, 0", "-1, 0", "0, 1", "1, 1", "86400, 1"})
    void whatADateEndsIsToldByTheDecisionThatNamedIt(long secondsAfter, int rows) {
        CareerStep secondment = step(StepKind.SECONDMENT, DAY_10, OTHER, Optional.of(DAY_20), APPROVAL);
        Career career = new Career(List.of(before, secondment));
        Instant now = DAY_20.plusSeconds(secondsAfter);
        Cause cause = Cause.byDate(career.decisionThatEndsAt(DAY_20).orElseThrow(), DAY_20);
        List<RightChange> changes = byDate(career, cause, now);
        assertThat(changes.stream().filter(change -> change.right().isPresent()))
                .hasSize(rows);
        if (rows == 1) {
            assertThat(told(changes.get(0))).isEqualTo("BY_DATE WITHDRAWN APPROVAL@procedure-system");
            assertThat(changes.get(0).effective()).isEqualTo(DAY_20);
            assertThat(changes.get(0).decision().number()).isEqualTo("SECONDMENT/QĐ");
            assertThat(changes.get(0).event()).isEmpty();
        }
    }

    @Test
    void aRightThatASecondmentGaveElsewhereComesHome() {
        CareerStep secondment = step(StepKind.SECONDMENT, DAY_10, OTHER, Optional.of(DAY_20), RECEPTION);
        Career career = new Career(List.of(before, secondment));
        assertThat(byDate(career, Cause.byDate(new Decision("1/QĐ"), DAY_20), DAY_20))
                .extracting(RightsLostTest::told)
                .containsExactly("BY_DATE MOVED RECEPTION@procedure-system");
    }

    /** An event that comes in the seconds between the date and the clock's look does not take the date's place. */
    @Test
    void whatADateHasEndedIsNotLaidToALaterEvent() {
        CareerStep dated = step(StepKind.POSITION_CHANGE, DAY_10, HOME, Optional.of(DAY_20), APPROVAL);
        CareerStep resignation = step(StepKind.RESIGNATION, DAY_20.plusSeconds(1), HOME, NEVER);
        Career career = new Career(List.of(before, dated, resignation));
        Instant now = DAY_20.plusSeconds(2);
        List<RightChange> changes = new RightsLost(
                        Cause.ofEvent(resignation, resignation.decision().orElseThrow(), NEVER, Optional.empty()),
                        new Career(List.of(before, dated)).at(now),
                        Optional.of(career.at(DAY_20.minusNanos(1))),
                        career.at(now),
                        now)
                .changes(Set.of(RECEPTION, APPROVAL));
        assertThat(changes)
                .extracting(RightsLostTest::told)
                .containsExactly(
                        "BY_DATE WITHDRAWN APPROVAL@procedure-system",
                        "RESIGNATION WITHDRAWN RECEPTION@procedure-system");
        assertThat(changes.get(0).effective()).isEqualTo(DAY_20);
    }

    @Test
    void aHeadshipThatIsOverIsToldAsEndedByItsDateWhateverTheAccountIsSettledFor() {
        CareerStep appointment = step(
                StepKind.APPOINTMENT, DAY_20.minusSeconds(60), Set.of(HOME), Optional.of(DAY_20), List.of(), List.of());
        Career career = new Career(List.of(appointment));
        CareerStep leave = taking(StepKind.RESIGNATION, DAY_20.plusSeconds(60), APPROVAL);
        Standing before = career.at(DAY_20.plusSeconds(60));
        Standing after = career.with(leave).at(DAY_20.plusSeconds(60));
        Cause cause = Cause.ofEvent(leave, leave.decision().orElseThrow(), NEVER, Optional.empty());
        List<RightChange> changes = new RightsLost(
                        cause, before, Optional.of(career.at(DAY_20.minusNanos(1))), after, DAY_20.plusSeconds(60))
                .changes(Set.of(RightsLost.HEADSHIP));
        assertThat(changes).extracting(RightsLostTest::told).containsExactly("BY_DATE WITHDRAWN UNIT_HEAD@officergate");
        assertThat(changes.get(0).effective()).isEqualTo(DAY_20);
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"HELD_BEFORE"},
            mode = Mode.EXCLUDE)
    void everyDecisionIsAnOccasion(StepKind kind) {
        assertThat(Occasion.valueOf(kind.name()).vietnamese()).isNotBlank();
    }

    private static List<RightChange> settle(
            List<CareerStep> steps, CareerStep event, Instant now, Optional<Heir> heir) {
        Standing before = new Career(steps).at(now);
        Standing after = new Career(steps).with(event).at(now);
        Decision decision = event.decision().orElseThrow();
        return new RightsLost(Cause.ofEvent(event, decision, NEVER, heir), before, Optional.empty(), after, now)
                .changes(without(before, after));
    }

    /** As the clock settles: it stands at the date already, and the account still has what was there just before. */
    private static List<RightChange> byDate(Career career, Cause cause, Instant now) {
        Standing overdue = career.at(DAY_20.minusNanos(1));
        Standing after = career.at(now);
        return new RightsLost(cause, after, Optional.of(overdue), after, now).changes(without(overdue, after));
    }

    private static Set<DutyAtSystem> without(Standing before, Standing after) {
        List<DutyAtSystem> ended = new ArrayList<>(before.rights());
        ended.removeAll(after.rights());
        return Set.copyOf(ended);
    }

    private static String told(RightChange change) {
        return change.occasion() + " " + change.what() + " "
                + change.right().map(DutyAtSystem::toString).orElse("-");
    }

    private static CareerStep step(
            StepKind kind, Instant effective, UnitCode unit, Optional<Instant> until, DutyAtSystem... given) {
        return step(
                kind,
                effective,
                Set.of(unit),
                until,
                List.of(),
                Stream.of(given).map(NamedDuty::of).toList());
    }

    private static CareerStep taking(StepKind kind, Instant effective, DutyAtSystem taken) {
        return step(kind, effective, Set.of(), NEVER, List.of(NamedDuty.of(taken)), List.of());
    }

    private static CareerStep step(
            StepKind kind,
            Instant effective,
            Set<UnitCode> units,
            Optional<Instant> until,
            List<NamedDuty> taken,
            List<NamedDuty> given) {
        return new CareerStep(
                new Place(effective, LocalDate.parse("2026-06-01"), 0, Place.NOT_YET_KEPT, "/hr", kind.name()),
                kind,
                Optional.of(new Decision(kind + "/QĐ")),
                until,
                Optional.empty(),
                units,
                taken,
                given,
                false);
    }
}

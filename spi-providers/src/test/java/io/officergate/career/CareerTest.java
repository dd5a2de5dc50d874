package io.officergate.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.career.Standing.Service;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.StatusReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each decision does to a career (rules.md section 4), on the day before, on the day, and whatever the order of arrival. */
class CareerTest {
    private static final UnitCode HOME = new UnitCode("H26.101");
    private static final UnitCode OTHER = new UnitCode("H26.102");
    private static final UnitCode THIRD = new UnitCode("H26.103");
    private static final DutyAtSystem RECEPTION = new DutyAtSystem("RECEPTION", "procedure-system");
    private static final DutyAtSystem APPROVAL = new DutyAtSystem("APPROVAL", "procedure-system");
    private static final DutyAtSystem CIVIL_STATUS = new DutyAtSystem("CIVIL_STATUS", "civil-status");

    @Test
    void aTransferLeavesNothingOfTheOldUnitFromItsFirstInstantOn() {
        Career career =
                career(heldBefore(), step(10, StepKind.TRANSFER).to(OTHER).giving(APPROVAL));
        Standing before = career.at(day(10).minusMillis(1));
        assertThat(before.rights()).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
        assertThat(before.units()).containsExactly(HOME);

        Standing after = career.at(day(10));
        assertThat(after.rights()).containsExactly(APPROVAL);
        assertThat(after.units()).containsExactly(OTHER);
        assertThat(after.isHead()).isFalse();
        assertThat(after.swept()).map(Place::effective).contains(day(10));
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"RESIGNATION", "RETIREMENT", "TERMINATION", "DEATH", "CONTRACT_END"})
    void whoLeavesHasNothing(StepKind kind) {
        Standing standing = career(heldBefore(), step(10, kind)).at(day(10));
        assertThat(standing.service()).isEqualTo(Service.CLOSED);
        assertThat(standing.reason()).isEqualTo(StatusReason.valueOf(kind.name()));
        assertThat(standing.units()).isEmpty();
        assertThat(standing.rights()).isEmpty();
        assertThat(standing.resting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"RECRUITMENT", "TRANSFER", "ROTATION", "SECONDMENT", "APPOINTMENT", "POSITION_CHANGE", "SUSPENSION"
            })
    void nothingButAReinstatementOpensWhatIsClosed(StepKind kind) {
        CareerStep later = step(11, kind).to(OTHER).giving(RECEPTION).until(40).step();
        Standing standing =
                new Career(List.of(heldBefore().step(), step(10, StepKind.DEATH).step(), later)).at(day(12));
        assertThat(standing.service()).isEqualTo(Service.CLOSED);
        assertThat(standing.rights()).isEmpty();
        assertThat(standing.without()).containsEntry(later.place(), "officer_closed");
    }

    @Test
    void aReinstatementGivesNoOldRightBack() {
        Standing standing = career(
                        heldBefore(),
                        step(10, StepKind.RESIGNATION),
                        step(20, StepKind.REINSTATEMENT).to(OTHER).giving(APPROVAL))
                .at(day(20));
        assertThat(standing.service()).isEqualTo(Service.SERVING);
        assertThat(standing.rights()).containsExactly(APPROVAL);
        assertThat(standing.startedAnew()).map(Place::effective).contains(day(20));
    }

    @Test
    void aReinstatementOfWhoServesHasNoEffect() {
        CareerStep reinstatement = step(10, StepKind.REINSTATEMENT).to(OTHER).step();
        Standing standing = new Career(List.of(heldBefore().step(), reinstatement)).at(day(10));
        assertThat(standing.without()).containsEntry(reinstatement.place(), "officer_active");
        assertThat(standing.units()).containsExactly(HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "9, H26.101, RECEPTION",
        "10, H26.102, APPROVAL",
        "19, H26.102, APPROVAL",
        "20, H26.101, RECEPTION",
        "21, H26.101, RECEPTION"
    })
    void aSecondmentRestsTheDutiesAtHomeAndReturnsByItself(int day, String unit, String duty) {
        Career career = career(
                heldBefore(),
                step(10, StepKind.SECONDMENT).to(OTHER).giving(APPROVAL).until(20));
        Standing standing = career.at(day(day));
        assertThat(standing.units()).containsExactly(new UnitCode(unit));
        assertThat(standing.rights()).extracting(DutyAtSystem::duty).contains(duty);
        assertThat(standing.isHead()).isEqualTo(unit.equals("H26.101"));
        assertThat(standing.home()).isEqualTo(unit.equals("H26.101") ? Set.of() : Set.of(HOME));
        assertThat(standing.nextChange()).isEqualTo(day >= 10 && day < 20 ? Optional.of(day(20)) : Optional.empty());
    }

    @Test
    void atTheLastMillisecondOfASecondmentItGoesOn() {
        Career career = career(
                heldBefore(),
                step(10, StepKind.SECONDMENT).to(OTHER).giving(APPROVAL).until(20));
        assertThat(career.at(day(20).minusMillis(1)).units()).containsExactly(OTHER);
    }

    @Test
    void aTransferDuringASecondmentEndsBoth() {
        Standing standing = career(
                        heldBefore(),
                        step(10, StepKind.SECONDMENT).to(OTHER).giving(APPROVAL).until(20),
                        step(15, StepKind.TRANSFER).to(THIRD))
                .at(day(25));
        assertThat(standing.units()).containsExactly(THIRD);
        assertThat(standing.rights()).isEmpty();
    }

    @Test
    void aRotationEndsWithItsDutiesAndStays() {
        Career career = career(
                heldBefore(),
                step(10, StepKind.ROTATION).to(OTHER).giving(APPROVAL).until(20));
        assertThat(career.at(day(19)).rights()).containsExactly(APPROVAL);
        assertThat(career.at(day(20)).rights()).isEmpty();
        assertThat(career.at(day(20)).units()).containsExactly(OTHER);
    }

    @Test
    void longLeaveWaitsForTheHeadAndThenEverythingIsAsBefore() {
        Career leave = career(heldBefore(), step(10, StepKind.LONG_LEAVE).until(20));
        Standing away = leave.at(day(30));
        assertThat(away.service()).isEqualTo(Service.SUSPENDED);
        assertThat(away.rights()).isEmpty();
        assertThat(away.resting()).extracting(HeldDuty::duty).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);

        Standing back = leave.with(step(31, StepKind.RETURN).step()).at(day(31));
        assertThat(back.service()).isEqualTo(Service.SERVING);
        assertThat(back.reason()).isEqualTo(StatusReason.RETURN);
        assertThat(back.rights()).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
        assertThat(back.startedAnew()).isEmpty();
    }

    @Test
    void noHeadBringsBackWhoIsSuspended() {
        CareerStep back = step(11, StepKind.RETURN).step();
        Standing standing =
                career(heldBefore(), step(10, StepKind.SUSPENSION)).with(back).at(day(12));
        assertThat(standing.service()).isEqualTo(Service.SUSPENDED);
        assertThat(standing.without()).containsEntry(back.place(), "not_on_leave");
    }

    @Test
    void longLeaveDoesNotSoftenASuspension() {
        Standing standing = career(heldBefore(), step(10, StepKind.SUSPENSION), step(11, StepKind.LONG_LEAVE))
                .at(day(12));
        assertThat(standing.reason()).isEqualTo(StatusReason.SUSPENSION);
    }

    @Test
    void aSuspensionDuringLongLeaveIsOne() {
        Standing standing = career(heldBefore(), step(10, StepKind.LONG_LEAVE), step(11, StepKind.SUSPENSION))
                .at(day(12));
        assertThat(standing.reason()).isEqualTo(StatusReason.SUSPENSION);
    }

    @Test
    void aPositionChangeSwapsWhatItNames() {
        Standing standing = career(
                        heldBefore(),
                        step(10, StepKind.POSITION_CHANGE)
                                .taking(RECEPTION)
                                .giving(APPROVAL)
                                .until(30))
                .at(day(10));
        assertThat(standing.rights()).containsExactlyInAnyOrder(APPROVAL, CIVIL_STATUS);
        assertThat(standing.swept()).isEmpty();
        assertThat(standing.nextChange()).contains(day(30));
    }

    @Test
    void aDutyEndsByItself() {
        Career career = career(
                heldBefore(),
                step(10, StepKind.POSITION_CHANGE).giving(APPROVAL).until(30));
        assertThat(career.at(day(30).minusMillis(1)).rights()).contains(APPROVAL);
        assertThat(career.at(day(30)).rights()).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
        assertThat(career.at(day(30)).nextChange()).isEmpty();
    }

    @Test
    void aDutyInOneUnitEndsThereOnly() {
        NamedDuty there = new NamedDuty(RECEPTION, Optional.of(OTHER));
        Standing standing = career(
                        heldBefore(),
                        step(10, StepKind.POSITION_CHANGE).giving(there),
                        step(11, StepKind.POSITION_CHANGE).taking(there))
                .at(day(11));
        assertThat(standing.duties()).extracting(HeldDuty::unit).containsOnly(Optional.of(HOME));
        assertThat(standing.rights()).contains(RECEPTION);
    }

    @Test
    void whoHasLeftWasInTheLastUnitBefore() {
        Career career = career(
                heldBefore(),
                step(5, StepKind.TRANSFER).to(OTHER),
                step(10, StepKind.RESIGNATION),
                step(11, StepKind.SUSPENSION));
        assertThat(career.lastUnits()).containsExactly(OTHER);
        assertThat(new Career(List.of()).lastUnits()).isEmpty();
    }

    @Test
    void theSameDutyInAnotherUnitIsAnotherRight() {
        Career career =
                career(heldBefore(), step(10, StepKind.TRANSFER).to(OTHER).giving(RECEPTION));
        Standing before = career.at(day(9));
        assertThat(before.dutiesThatLeaveTheirUnit(career.at(day(10))))
                .containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
        assertThat(before.dutiesThatLeaveTheirUnit(before)).isEmpty();
        assertThat(career.at(day(10)).dutiesThatLeaveTheirUnit(career.at(day(11))))
                .isEmpty();
    }

    @Test
    void aHandOverMovesTheRightFromOneCareerToTheOther() {
        CareerStep handOver = step(10, StepKind.HANDOVER).taking(CIVIL_STATUS).step();
        Career giver = new Career(List.of(heldBefore().step(), handOver));
        Career taker =
                new Career(List.of(step(0, StepKind.HELD_BEFORE).to(HOME).step(), handOver.as(StepKind.TAKE_OVER)));
        for (Instant instant : List.of(day(10).minusMillis(1), day(10), day(11))) {
            boolean gives = giver.at(instant).rights().contains(CIVIL_STATUS);
            boolean takes = taker.at(instant).rights().contains(CIVIL_STATUS);
            assertThat(gives).as("exactly one of both at %s", instant).isNotEqualTo(takes);
        }
        assertThat(giver.before(handOver.place()).holds(NamedDuty.of(CIVIL_STATUS)))
                .isTrue();
        assertThat(giver.at(day(10)).holds(NamedDuty.of(CIVIL_STATUS))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "11, false"})
    void twoDoNotGetTheSameDuty(int day, boolean again) {
        Career giver = career(heldBefore(), step(10, StepKind.HANDOVER).taking(CIVIL_STATUS));
        assertThat(giver.handsOverAgainAfter(
                        step(day, StepKind.HANDOVER).taking(CIVIL_STATUS).step()))
                .isEqualTo(again);
    }

    @Test
    void whoGotADutyAgainHandsItOverAgain() {
        Career giver = career(
                heldBefore(),
                step(9, StepKind.POSITION_CHANGE).giving(CIVIL_STATUS),
                step(10, StepKind.HANDOVER).taking(CIVIL_STATUS));
        assertThat(giver.handsOverAgainAfter(
                        step(8, StepKind.HANDOVER).taking(CIVIL_STATUS).step()))
                .isFalse();
        assertThat(giver.handsOverAgainAfter(
                        step(8, StepKind.HANDOVER).taking(RECEPTION).step()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, , 20", ", 20, 20", "20, 30, 20", "30, 20, 20", "20, 20, 20"})
    void whatIsHandedOverEndsWithTheRightOrTheHandOverWhicheverIsFirst(
            @Nullable Integer right, @Nullable Integer handOver, int end) {
        Career giver = career(limited(step(0, StepKind.RECRUITMENT).to(HOME).giving(CIVIL_STATUS), right));
        CareerStep taken = limited(step(10, StepKind.HANDOVER).taking(CIVIL_STATUS), handOver)
                .step();
        Career taker = new Career(List.of(
                step(0, StepKind.HELD_BEFORE).to(HOME).giving(RECEPTION).step(),
                taken.takenOverFrom(giver.before(taken.place()))));
        assertThat(taker.at(day(10)).nextChange()).contains(day(end));
        assertThat(taker.at(day(end).minusNanos(1)).rights()).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
        assertThat(taker.at(day(end)).rights()).containsExactly(RECEPTION);
        assertThat(taker.at(day(end).plusNanos(1)).rights()).containsExactly(RECEPTION);
        assertThat(taker.decisionThatEndsAt(day(end))).contains(new Decision("10/QĐ-UBND"));
    }

    @Test
    void ofTwoRightsHandedOverTogetherEachKeepsItsOwnEnd() {
        Career giver = career(
                step(0, StepKind.RECRUITMENT).to(HOME).giving(APPROVAL),
                step(1, StepKind.POSITION_CHANGE).giving(CIVIL_STATUS).until(20),
                step(2, StepKind.SUSPENSION));
        CareerStep handOver = step(10, StepKind.HANDOVER)
                .taking(CIVIL_STATUS)
                .taking(APPROVAL)
                .step();
        Career taker = new Career(List.of(
                step(0, StepKind.HELD_BEFORE).to(HOME).step(), handOver.takenOverFrom(giver.before(handOver.place()))));
        assertThat(taker.at(day(10)).rights()).containsExactlyInAnyOrder(CIVIL_STATUS, APPROVAL);
        assertThat(taker.at(day(20)).rights()).containsExactly(APPROVAL);
    }

    @Test
    void whoIsSuspendedStillHasSomethingToHandOver() {
        Career suspended = career(heldBefore(), step(5, StepKind.SUSPENSION));
        assertThat(suspended.at(day(6)).rights()).isEmpty();
        assertThat(suspended.at(day(6)).holds(NamedDuty.of(CIVIL_STATUS))).isTrue();
    }

    @Test
    void aHeadIsReplacedByWhoeverIsAppointedLaterInTheOrderOfDecisions() {
        Career old = career(heldBefore(), step(10, StepKind.OTHER_APPOINTED).to(HOME));
        assertThat(old.at(day(9)).isHead()).isTrue();
        assertThat(old.at(day(10)).isHead()).isFalse();
        assertThat(old.with(step(12, StepKind.APPOINTMENT).to(HOME).step())
                        .at(day(12))
                        .isHead())
                .isTrue();
    }

    @Test
    void aHeadshipElsewhereIsAMove() {
        Standing standing = career(
                        heldBefore(), step(10, StepKind.APPOINTMENT).to(OTHER).giving(APPROVAL))
                .at(day(10));
        assertThat(standing.isHead()).isTrue();
        assertThat(standing.units()).containsExactly(OTHER);
        assertThat(standing.rights()).containsExactly(APPROVAL);
    }

    @Test
    void aHeadshipAtHomeKeepsTheDuties() {
        Standing standing = career(
                        step(0, StepKind.HELD_BEFORE).to(HOME).giving(RECEPTION),
                        step(10, StepKind.APPOINTMENT).to(HOME).giving(APPROVAL))
                .at(day(10));
        assertThat(standing.isHead()).isTrue();
        assertThat(standing.rights()).containsExactlyInAnyOrder(RECEPTION, APPROVAL);
    }

    @Test
    void aHeadshipForATimeEndsByItself() {
        Career career = career(
                step(0, StepKind.HELD_BEFORE).to(HOME).giving(RECEPTION),
                step(10, StepKind.APPOINTMENT).to(HOME).until(20));
        assertThat(career.at(day(9)).nextChange()).isEmpty();
        Standing head = career.at(day(20).minusNanos(1));
        assertThat(head.isHead()).isTrue();
        assertThat(head.headUntil()).contains(day(20));
        assertThat(head.nextChange()).contains(day(20));
        for (Instant over : List.of(day(20), day(20).plusNanos(1), day(21))) {
            assertThat(career.at(over).isHead()).isFalse();
            assertThat(career.at(over).nextChange()).isEmpty();
            assertThat(career.at(over).rights()).containsExactly(RECEPTION);
        }
    }

    @Test
    void whoIsAppointedAgainIsHeadAsTheLaterDecisionSays() {
        Career once = career(
                step(0, StepKind.HELD_BEFORE).to(HOME),
                step(10, StepKind.APPOINTMENT).to(HOME).until(20));
        Career again =
                once.with(step(15, StepKind.APPOINTMENT).to(HOME).until(40).step());
        assertThat(again.at(day(15)).isSameAs(once.at(day(15)))).isFalse();
        assertThat(again.at(day(39)).isHead()).isTrue();
        assertThat(again.at(day(40)).isHead()).isFalse();
    }

    @Test
    void aDismissalFromPostEndsTheHeadship() {
        Standing standing =
                career(heldBefore(), step(10, StepKind.DISMISSAL_FROM_POST)).at(day(10));
        assertThat(standing.isHead()).isFalse();
        assertThat(standing.rights()).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
    }

    @Test
    void aMergedUnitsOfficersGoOnInTheOther() {
        Standing standing = career(
                        heldBefore(), step(10, StepKind.UNIT_MERGE).from(HOME).to(OTHER))
                .at(day(10));
        assertThat(standing.units()).containsExactly(OTHER);
        assertThat(standing.rights()).containsExactlyInAnyOrder(RECEPTION, CIVIL_STATUS);
        assertThat(standing.duties()).extracting(HeldDuty::unit).containsOnly(Optional.of(OTHER));
        assertThat(standing.isHead()).isFalse();
    }

    @Test
    void whoseUnitIsDissolvedIsSuspendedUntilMoved() {
        Career career = career(heldBefore(), step(10, StepKind.UNIT_DISSOLUTION).from(HOME));
        Standing without = career.at(day(10));
        assertThat(without.service()).isEqualTo(Service.SUSPENDED);
        assertThat(without.reason()).isEqualTo(StatusReason.UNIT_DISSOLUTION);
        assertThat(without.units()).isEmpty();

        Standing moved = career.with(
                        step(15, StepKind.TRANSFER).to(OTHER).giving(APPROVAL).step())
                .at(day(15));
        assertThat(moved.service()).isEqualTo(Service.SERVING);
        assertThat(moved.rights()).containsExactly(APPROVAL);
    }

    @Test
    void aDissolutionThatNamesAnotherUnitReHomesWithoutDuties() {
        Standing standing = career(
                        heldBefore(),
                        step(10, StepKind.UNIT_DISSOLUTION).from(HOME).to(OTHER))
                .at(day(10));
        assertThat(standing.service()).isEqualTo(Service.SERVING);
        assertThat(standing.units()).containsExactly(OTHER);
        assertThat(standing.rights()).isEmpty();
    }

    @Test
    void whoIsAwayWhenHisUnitIsDissolvedWorksOnAsAGuest() {
        Career career = career(
                heldBefore(),
                step(10, StepKind.SECONDMENT).to(OTHER).giving(APPROVAL).until(20),
                step(15, StepKind.UNIT_DISSOLUTION).from(HOME));
        assertThat(career.at(day(16)).service()).isEqualTo(Service.SERVING);
        assertThat(career.at(day(20)).service()).isEqualTo(Service.SUSPENDED);
    }

    @Test
    void decisionsOfOneInstantGoByDateThenNumberThenSource() {
        CareerStep first = step(10, StepKind.TRANSFER).to(OTHER).numbered(1).step();
        CareerStep second = step(10, StepKind.TRANSFER).to(THIRD).numbered(2).step();
        assertThat(new Career(List.of(second, first)).at(day(10)).units()).containsExactly(THIRD);
        assertThat(first.place()).isLessThan(second.place());
    }

    @Test
    void whatIsEqualGoesByArrivalAndWhatIsOnlyLookedAtIsLast() {
        CareerStep first = step(10, StepKind.TRANSFER).to(OTHER).kept(7).step();
        CareerStep second = step(10, StepKind.TRANSFER).to(THIRD).kept(8).step();
        assertThat(new Career(List.of(second, first)).at(day(10)).units()).containsExactly(THIRD);
        CareerStep third =
                step(10, StepKind.TRANSFER).to(HOME).kept(Place.NOT_YET_KEPT).step();
        assertThat(new Career(List.of(third, second, first)).at(day(10)).units())
                .containsExactly(HOME);
        assertThat(new Career(List.of(second, first)).before(third.place()).units())
                .containsExactly(THIRD);
    }

    @ParameterizedTest
    @ValueSource(ints = 400)
    void decisionsEndTheSameWhateverTheOrderOfArrival(int histories) {
        Random random = new Random(20261126);
        for (int i = 0; i < histories; i++) {
            List<CareerStep> decisions = history(random);
            Standing inOrder = new Career(decisions).at(day(60));
            List<CareerStep> shuffled = new ArrayList<>(decisions);
            Collections.shuffle(shuffled, random);
            Career arriving = new Career(List.of());
            for (CareerStep step : shuffled) {
                arriving = arriving.with(step);
            }
            assertThat(arriving.at(day(60))).as("history %d", i).isEqualTo(inOrder);
            assertThat(inOrder.service() == Service.SERVING || inOrder.rights().isEmpty())
                    .isTrue();
            assertThat(inOrder.service() != Service.CLOSED || inOrder.resting().isEmpty())
                    .isTrue();
        }
    }

    private static List<CareerStep> history(Random random) {
        List<CareerStep> decisions = new ArrayList<>();
        decisions.add(heldBefore().step());
        List<UnitCode> units = List.of(HOME, OTHER, THIRD);
        List<DutyAtSystem> duties = List.of(RECEPTION, APPROVAL, CIVIL_STATUS);
        StepKind[] kinds = StepKind.values();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            StepKind kind = kinds[1 + random.nextInt(kinds.length - 1)];
            int day = 1 + random.nextInt(50);
            decisions.add(step(day, kind)
                    .from(units.get(random.nextInt(3)))
                    .to(units.get(random.nextInt(3)))
                    .taking(duties.get(random.nextInt(3)))
                    .giving(duties.get(random.nextInt(3)))
                    .until(day + 1 + random.nextInt(30))
                    .numbered(i)
                    .step());
        }
        return decisions;
    }

    private static Draft heldBefore() {
        return step(0, StepKind.HELD_BEFORE)
                .to(HOME)
                .giving(RECEPTION)
                .giving(CIVIL_STATUS)
                .head();
    }

    private static Career career(Draft... steps) {
        return new Career(List.of(steps).stream().map(Draft::step).toList());
    }

    private static Instant day(int day) {
        return Instant.parse("2026-12-31T17:00:00Z").plus(Duration.ofDays(day));
    }

    private static Draft limited(Draft draft, @Nullable Integer end) {
        return end == null ? draft : draft.until(end);
    }

    private static Draft step(int day, StepKind kind) {
        return new Draft(day, kind);
    }

    /** A decision as a sentence. */
    private static final class Draft {
        private final int day;
        private final StepKind kind;
        private final Set<UnitCode> to = new java.util.HashSet<>();
        private final List<NamedDuty> taken = new ArrayList<>();
        private final List<NamedDuty> given = new ArrayList<>();
        private Optional<UnitCode> from = Optional.empty();
        private Optional<Instant> until = Optional.empty();
        private boolean isHead;
        private long number;
        private long arrival;

        private Draft(int day, StepKind kind) {
            this.day = day;
            this.kind = kind;
        }

        Draft to(UnitCode unit) {
            to.add(unit);
            return this;
        }

        Draft from(UnitCode unit) {
            from = Optional.of(unit);
            return this;
        }

        Draft giving(DutyAtSystem duty) {
            return giving(NamedDuty.of(duty));
        }

        Draft giving(NamedDuty duty) {
            given.add(duty);
            return this;
        }

        Draft taking(DutyAtSystem duty) {
            return taking(NamedDuty.of(duty));
        }

        Draft taking(NamedDuty duty) {
            taken.add(duty);
            return this;
        }

        Draft until(int end) {
            until = Optional.of(day(end));
            return this;
        }

        Draft head() {
            isHead = true;
            return this;
        }

        Draft kept(long place) {
            arrival = place;
            return this;
        }

        Draft numbered(long sequence) {
            number = sequence;
            return this;
        }

        CareerStep step() {
            Place place = new Place(
                    day(day),
                    LocalDate.ofInstant(day(day), ZoneOffset.UTC),
                    number,
                    arrival,
                    "/hr",
                    kind + "-" + day + "-" + number + "-" + arrival);
            Optional<Decision> decision =
                    kind == StepKind.HELD_BEFORE ? Optional.empty() : Optional.of(new Decision(day + "/QĐ-UBND"));
            return new CareerStep(place, kind, decision, until, from, to, taken, given, isHead);
        }
    }
}

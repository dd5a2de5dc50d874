package io.officergate.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Reinstate;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusReason;
import io.officergate.personnel.Effect.BecomeHead;
import io.officergate.personnel.Effect.ChangeStatus;
import io.officergate.personnel.Effect.EndAccess;
import io.officergate.personnel.Effect.EndAllRights;
import io.officergate.personnel.Effect.EndDuties;
import io.officergate.personnel.Effect.EndHeadship;
import io.officergate.personnel.Effect.EnterUnit;
import io.officergate.personnel.Effect.GiveDuties;
import io.officergate.personnel.Effect.HandOver;
import io.officergate.personnel.PersonnelPlan.CreateThen;
import io.officergate.personnel.PersonnelPlan.Do;
import io.officergate.personnel.PersonnelPlan.Incomplete;
import io.officergate.personnel.PersonnelPlan.NotSupported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonnelPolicyTest {
    private static final UnitCode WARD = new UnitCode("H26.102");
    private static final List<DutyAtSystem> TAKEN = List.of(new DutyAtSystem("CIVIL_STATUS", "civil-status"));
    private static final List<DutyAtSystem> GIVEN = List.of(new DutyAtSystem("RECEPTION", "procedure-system"));
    private static final NewAccount ACCOUNT = new NewAccount("nguyen-moi", "Nguyễn", "Mới", Optional.empty());

    @ParameterizedTest
    @EnumSource(names = {"RESIGNATION", "RETIREMENT", "TERMINATION", "DEATH", "CONTRACT_END"})
    void whoeverLeavesLosesEverything(PersonnelEventType type) {
        assertThat(plan(type))
                .isEqualTo(new Do(List.of(
                        new ChangeStatus(new Close(StatusReason.valueOf(type.name()))),
                        new EndAllRights(),
                        new EndAccess())));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENSION", "LONG_LEAVE"})
    void whoeverIsSuspendedLosesAccessAtOnce(PersonnelEventType type) {
        assertThat(plan(type))
                .isEqualTo(new Do(
                        List.of(new ChangeStatus(new Suspend(StatusReason.valueOf(type.name()))), new EndAccess())));
    }

    @Test
    void aTransferLeavesNothingOfTheOldUnit() {
        assertThat(plan(PersonnelEventType.TRANSFER))
                .isEqualTo(new Do(
                        List.of(new EndAllRights(), new EnterUnit(WARD), new GiveDuties(GIVEN), new EndAccess())));
    }

    @Test
    void aReinstatementGivesNoOldRightBack() {
        assertThat(plan(PersonnelEventType.REINSTATEMENT))
                .isEqualTo(new Do(List.of(
                        new ChangeStatus(new Reinstate()),
                        new EndAllRights(),
                        new EnterUnit(WARD),
                        new GiveDuties(GIVEN),
                        new EndAccess())));
    }

    @Test
    void aRecruitmentCreatesAnAccountWithTheRightsItNames() {
        assertThat(plan(PersonnelEventType.RECRUITMENT))
                .isEqualTo(new CreateThen(ACCOUNT, List.of(new EnterUnit(WARD), new GiveDuties(GIVEN))));
    }

    @Test
    void anAppointmentMakesAHead() {
        assertThat(plan(PersonnelEventType.APPOINTMENT))
                .isEqualTo(new Do(List.of(new BecomeHead(WARD), new GiveDuties(GIVEN), new EndAccess())));
    }

    @Test
    void aDismissalFromPostEndsHeadshipOnly() {
        assertThat(plan(PersonnelEventType.DISMISSAL_FROM_POST))
                .isEqualTo(new Do(List.of(new EndHeadship(), new EndAccess())));
    }

    @Test
    void aPositionChangeSwapsDuties() {
        assertThat(plan(PersonnelEventType.POSITION_CHANGE))
                .isEqualTo(new Do(List.of(new EndDuties(TAKEN), new GiveDuties(GIVEN), new EndAccess())));
    }

    @Test
    void aHandOverMovesDutiesToTheSuccessor() {
        assertThat(plan(PersonnelEventType.HANDOVER)).isEqualTo(new Do(List.of(new HandOver(TAKEN), new EndAccess())));
    }

    @ParameterizedTest
    @EnumSource(names = {"ROTATION", "SECONDMENT", "UNIT_MERGE", "UNIT_DISSOLUTION"})
    void saysWhatThisVersionCannotDo(PersonnelEventType type) {
        assertThat(plan(type)).isEqualTo(new NotSupported());
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFER", "RECRUITMENT", "APPOINTMENT", "HANDOVER"})
    void namesWhatIsMissing(PersonnelEventType type) {
        String missing = type == PersonnelEventType.HANDOVER ? "data.successor" : "data.toUnit";
        assertThat(new PersonnelPolicy().decide(bare(type))).isEqualTo(new Incomplete(missing));
    }

    private static PersonnelPlan plan(PersonnelEventType type) {
        return new PersonnelPolicy()
                .decide(new PersonnelEvent(
                        "/hr",
                        "1",
                        type,
                        new Decision("12/QĐ-UBND"),
                        Instant.EPOCH,
                        Optional.of(new PersonalNumber("000190000001")),
                        Optional.empty(),
                        Optional.of(WARD),
                        TAKEN,
                        GIVEN,
                        Optional.of(new PersonalNumber("000191000002")),
                        Optional.of(ACCOUNT)));
    }

    private static PersonnelEvent bare(PersonnelEventType type) {
        return new PersonnelEvent(
                "/hr",
                "1",
                type,
                new Decision("12/QĐ-UBND"),
                Instant.EPOCH,
                Optional.of(new PersonalNumber("000190000001")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}

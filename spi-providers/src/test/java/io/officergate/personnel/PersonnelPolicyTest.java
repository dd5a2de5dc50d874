package io.officergate.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.career.CareerStep;
import io.officergate.career.NamedDuty;
import io.officergate.career.Place;
import io.officergate.career.StepKind;
import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.PersonnelPlan.Appoint;
import io.officergate.personnel.PersonnelPlan.HandOver;
import io.officergate.personnel.PersonnelPlan.Incomplete;
import io.officergate.personnel.PersonnelPlan.NotHere;
import io.officergate.personnel.PersonnelPlan.OfOfficer;
import io.officergate.personnel.PersonnelPlan.OfUnit;
import io.officergate.personnel.PersonnelPlan.Recruit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PersonnelPolicyTest {
    private static final UnitCode WARD = new UnitCode("H26.102");
    private static final Place PLACE = new Place(Instant.EPOCH, LocalDate.EPOCH, 0, Place.NOT_YET_KEPT, "/hr", "1");
    private static final Decision DECISION = new Decision("12/QĐ-UBND");
    private static final Optional<Instant> UNTIL = Optional.of(Instant.EPOCH.plusSeconds(60));
    private static final List<NamedDuty> TAKEN =
            List.of(NamedDuty.of(new DutyAtSystem("CIVIL_STATUS", "civil-status")));
    private static final List<NamedDuty> GIVEN =
            List.of(NamedDuty.of(new DutyAtSystem("RECEPTION", "procedure-system")));
    private static final NewAccount ACCOUNT = new NewAccount("nguyen-moi", "Nguyễn", "Mới", Optional.empty());

    @Test
    void whatCancelsAWaitingEventIsNotForKeycloak() {
        assertThat(new PersonnelPolicy().decide(full(PersonnelEventType.CANCELLATION, GIVEN, UNTIL)))
                .isEqualTo(new NotHere());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CANCELLATION")
    void everyTypeStandsInACareerAsWhatItIs(PersonnelEventType type) {
        CareerStep step = new CareerStep(
                PLACE,
                StepKind.valueOf(type.name()),
                Optional.of(DECISION),
                UNTIL,
                Optional.of(WARD),
                Set.of(WARD),
                TAKEN,
                GIVEN,
                false);
        PersonnelPlan expected =
                switch (type) {
                    case RECRUITMENT -> new Recruit(ACCOUNT, step);
                    case APPOINTMENT -> new Appoint(step);
                    case HANDOVER -> new HandOver(step);
                    case UNIT_MERGE, UNIT_DISSOLUTION -> new OfUnit(step);
                    default -> new OfOfficer(step);
                };
        assertThat(new PersonnelPolicy().decide(full(type, GIVEN, UNTIL))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFER, data.toUnit", "RECRUITMENT, data.account", "APPOINTMENT, data.toUnit", "HANDOVER, data.successor",
        "ROTATION, data.toUnit", "SECONDMENT, data.toUnit", "UNIT_MERGE, data.fromUnit",
                "UNIT_DISSOLUTION, data.fromUnit"
    })
    void namesWhatIsMissing(PersonnelEventType type, String field) {
        assertThat(new PersonnelPolicy().decide(bare(type))).isEqualTo(new Incomplete(field));
    }

    @ParameterizedTest
    @EnumSource(names = {"ROTATION", "SECONDMENT"})
    void whatReturnsByItselfHasAnEnd(PersonnelEventType type) {
        assertThat(new PersonnelPolicy().decide(full(type, GIVEN, Optional.empty())))
                .isEqualTo(new Incomplete("data.effectiveTo"));
    }

    @Test
    void postalStaffAreTakenOnForATime() {
        List<NamedDuty> postal = List.of(NamedDuty.of(new DutyAtSystem("POSTAL_STAFF", "procedure-system")));
        assertThat(new PersonnelPolicy().decide(full(PersonnelEventType.TRANSFER, postal, Optional.empty())))
                .isEqualTo(new Incomplete("data.effectiveTo"));
        assertThat(new PersonnelPolicy().decide(full(PersonnelEventType.TRANSFER, postal, UNTIL)))
                .isInstanceOf(OfOfficer.class);
    }

    private static PersonnelEvent full(PersonnelEventType type, List<NamedDuty> given, Optional<Instant> until) {
        return new PersonnelEvent(
                PLACE,
                type,
                DECISION,
                until,
                Optional.of(new PersonalNumber("000190000001")),
                Optional.of(WARD),
                Optional.of(WARD),
                TAKEN,
                given,
                Optional.of(new PersonalNumber("000191000002")),
                Optional.of(ACCOUNT),
                Optional.empty());
    }

    private static PersonnelEvent bare(PersonnelEventType type) {
        return new PersonnelEvent(
                PLACE,
                type,
                DECISION,
                Optional.empty(),
                Optional.of(new PersonalNumber("000190000001")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

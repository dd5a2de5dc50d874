package io.officergate.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.personnel.EventPlaces.DutyPlace;
import io.officergate.personnel.EventPlaces.Guest;
import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.Sender.OverHttp;
import io.officergate.personnel.Sender.OverKafka;
import io.officergate.personnel.SourceVerdict.Allowed;
import io.officergate.personnel.SourceVerdict.ForeignSender;
import io.officergate.personnel.SourceVerdict.OutsideItsUnits;
import io.officergate.personnel.SourceVerdict.UnknownSource;
import io.officergate.personnel.SourceVerdict.UnknownUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourcePolicyTest {
    private static final SourcePolicy POLICY = new SourcePolicy();
    private static final PersonnelSource MAU =
            new PersonnelSource("hr-mau", Set.of("https://hr.mau.example"), Set.of("H26"), false);
    private static final String NOWHERE = "-";

    /** H27 is the neighbouring province; {@code -} says that no unit is named. */
    @ParameterizedTest
    @CsvSource({
        // type, officer in, to unit, duty in, refused field
        "RESIGNATION, H26.101, , , ",
        "RESIGNATION, H26, , , ",
        "RESIGNATION, H27.101, , , data.personalNumber",
        "RESIGNATION, H260, , , data.personalNumber",
        "RESIGNATION, -, , , data.toUnit",
        "RESIGNATION, -, H26.101, , ",
        "RESIGNATION, H26.101, H27.101, , data.toUnit",
        "SUSPENSION, H27.101, H26.101, , data.personalNumber",
        "TRANSFER, H26.101, H26.102, , ",
        "TRANSFER, H26.101, H26.102, H26.102, ",
        "TRANSFER, H26.101, H27.101, , ",
        "TRANSFER, H26.101, H27.101, H27.101, data.dutiesGiven[0]",
        "TRANSFER, H26.101, H27.101, -, data.dutiesGiven[0]",
        "TRANSFER, H26.101, H27.101, H26.101, data.dutiesGiven[0]",
        "TRANSFER, H27.101, H26.101, , data.personalNumber",
        "TRANSFER, -, H26.101, , ",
        "TRANSFER, -, H27.101, , data.toUnit",
        "ROTATION, H26.101, H27.101, , ",
        "SECONDMENT, H26.101, H27.101, , ",
        "SECONDMENT, H26.101, H27.101, H27.101, data.dutiesGiven[0]",
        "SECONDMENT, H26.101, H27.101, H26.101, data.dutiesGiven[0]",
        "APPOINTMENT, H26.101, H26.102, -, ",
        "APPOINTMENT, H26.101, H27.101, , data.toUnit",
        "POSITION_CHANGE, H26.101, , -, ",
        "POSITION_CHANGE, H26.101, , H27.101, data.dutiesGiven[0]",
        "REINSTATEMENT, -, H26.101, -, ",
        "REINSTATEMENT, -, H27.101, , data.toUnit",
        "REINSTATEMENT, -, , , data.toUnit",
        "REINSTATEMENT, H26.101, , , ",
    })
    void aSourceDecidesAboutItsOwnUnits(
            String type, String officer, @Nullable String toUnit, @Nullable String duty, @Nullable String refused) {
        EventPlaces places = new EventPlaces(
                Optional.of(units(officer)),
                Optional.empty(),
                Optional.empty(),
                path(toUnit),
                Optional.empty(),
                List.of(),
                duties(duty),
                List.of());
        assertThat(POLICY.decide(MAU, PersonnelEventType.valueOf(type), places)).isEqualTo(verdict(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "H26.101, ",
        "H27.101, data.toUnit",
        ", data.toUnit",
    })
    void somebodyNewEntersOneOfItsUnits(@Nullable String toUnit, @Nullable String refused) {
        assertThat(POLICY.decide(MAU, PersonnelEventType.RECRUITMENT, unitEvent(null, toUnit)))
                .isEqualTo(verdict(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_MERGE, H26.101, H26.102, ",
        "UNIT_MERGE, H27.101, H26.102, data.fromUnit",
        "UNIT_MERGE, H26.101, H27.101, data.toUnit",
        "UNIT_DISSOLUTION, H26.101, , ",
        "UNIT_DISSOLUTION, H27.101, , data.fromUnit",
        "UNIT_DISSOLUTION, , , data.fromUnit",
    })
    void aUnitIsItsOwn(String type, @Nullable String fromUnit, @Nullable String toUnit, @Nullable String refused) {
        assertThat(POLICY.decide(MAU, PersonnelEventType.valueOf(type), unitEvent(fromUnit, toUnit)))
                .isEqualTo(verdict(refused));
    }

    @ParameterizedTest
    @CsvSource({"H26.102, ", "H27.101, data.successor", "-, data.successor"})
    void aDutyIsHandedToOneOfItsOwn(String successor, @Nullable String refused) {
        EventPlaces places = new EventPlaces(
                Optional.of(units("H26.101")),
                Optional.of(units(successor)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        assertThat(POLICY.decide(MAU, PersonnelEventType.HANDOVER, places)).isEqualTo(verdict(refused));
    }

    @Test
    void oneOfSeveralUnitsOfAnOfficerIsEnough() {
        List<UnitPath> both =
                Stream.of("H27.101", "H26.101").map(SourcePolicyTest::unit).toList();
        assertThat(POLICY.decide(MAU, PersonnelEventType.RESIGNATION, about(both)))
                .isEqualTo(new Allowed());
    }

    @ParameterizedTest
    @EnumSource(PersonnelEventType.class)
    void whoHasNoUnitsDecidesNothing(PersonnelEventType type) {
        PersonnelSource nobody = PersonnelSource.of("hr", "https://hr.mau.example", "", "true");
        EventPlaces places = new EventPlaces(
                Optional.of(units("H26.101")),
                Optional.empty(),
                path("H26.101"),
                path("H26.102"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        assertThat(POLICY.decide(nobody, type, places)).isInstanceOf(OutsideItsUnits.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENSION, H26.101, , ",
        "SUSPENSION, H27.101, , data.toUnit",
        "RESIGNATION, H26.101, , ",
        "REINSTATEMENT, H27.101, H26.102, ",
        "REINSTATEMENT, H26.101, H27.101, data.toUnit",
        "TRANSFER, H27.101, H27.102, data.toUnit",
    })
    void whoHasLeftIsStillTheLastUnitsOrIsTakenInByAnother(
            PersonnelEventType type, String lastUnit, @Nullable String toUnit, @Nullable String refused) {
        EventPlaces places = new EventPlaces(
                Optional.of(List.of()),
                Optional.empty(),
                Optional.empty(),
                path(toUnit),
                Optional.empty(),
                units(lastUnit),
                List.of(),
                List.of());
        assertThat(POLICY.decide(MAU, type, places)).isEqualTo(verdict(refused));
    }

    /** During a secondment the home decides about the officer, and the host about what the officer does there. */
    @ParameterizedTest
    @CsvSource({
        // type, at home in, guest in, to unit, duty in, refused field
        "SUSPENSION, H26.101, H27.101, , , ",
        "RESIGNATION, H26.101, H27.101, , , ",
        "DEATH, H26.101, H27.101, , , ",
        "TRANSFER, H26.101, H27.101, H26.102, , ",
        "POSITION_CHANGE, H26.101, H27.101, , , ",
        "POSITION_CHANGE, H26.101, H27.101, , -, data.dutiesGiven[0]",
        "HANDOVER, H26.101, H27.101, , -, ",
        "SUSPENSION, H27.101, H26.101, , , ",
        "LONG_LEAVE, H27.101, H26.101, , , ",
        "POSITION_CHANGE, H27.101, H26.101, , -, ",
        "HANDOVER, H27.101, H26.101, , -, ",
        "DISMISSAL_FROM_POST, H27.101, H26.101, , , ",
        "APPOINTMENT, H27.101, H26.101, H26.101, , ",
        "APPOINTMENT, H27.101, H26.101, H26.102, , data.personalNumber",
        "RESIGNATION, H27.101, H26.101, , , data.personalNumber",
        "RETIREMENT, H27.101, H26.101, , , data.personalNumber",
        "TERMINATION, H27.101, H26.101, , , data.personalNumber",
        "DEATH, H27.101, H26.101, , , data.personalNumber",
        "CONTRACT_END, H27.101, H26.101, , , data.personalNumber",
        "TRANSFER, H27.101, H26.101, H26.102, , data.personalNumber",
        "ROTATION, H27.101, H26.101, H26.102, , data.personalNumber",
        "SECONDMENT, H27.101, H26.101, H26.102, , data.personalNumber",
        "REINSTATEMENT, H27.101, H26.101, H26.101, , data.personalNumber",
        "SUSPENSION, H27.101, H27.102, , , data.personalNumber",
    })
    void aGuestStaysHisHomes(
            String type,
            String home,
            String guestIn,
            @Nullable String toUnit,
            @Nullable String duty,
            @Nullable String refused) {
        EventPlaces places = new EventPlaces(
                Optional.of(units(guestIn)),
                Optional.empty(),
                Optional.empty(),
                path(toUnit),
                Optional.of(new Guest(units(home), true)),
                List.of(),
                duties(duty),
                List.of());
        assertThat(POLICY.decide(MAU, PersonnelEventType.valueOf(type), places)).isEqualTo(verdict(refused));
    }

    /** What names no unit ends at home too. */
    @ParameterizedTest
    @CsvSource({
        "H27.101, H26.101, ",
        "H27.101, H27.101, data.dutiesTaken[0]",
        "H27.101, -, data.dutiesTaken[0]",
        "H26.102, -, ",
    })
    void theHostTakesNothingOfTheHomes(String home, String takenIn, @Nullable String refused) {
        for (PersonnelEventType type : List.of(
                PersonnelEventType.POSITION_CHANGE,
                PersonnelEventType.HANDOVER,
                PersonnelEventType.DISMISSAL_FROM_POST)) {
            EventPlaces places = new EventPlaces(
                    Optional.of(units("H26.101")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Guest(units(home), true)),
                    List.of(),
                    List.of(),
                    List.of(new DutyPlace(
                            "data.dutiesTaken[0]", takenIn.equals(NOWHERE) ? Optional.empty() : path(takenIn))));
            assertThat(POLICY.decide(MAU, type, places)).isEqualTo(verdict(refused));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "H27.101, SUSPENSION, ",
        "H27.101, POSITION_CHANGE, data.personalNumber",
        "H27.101, HANDOVER, data.personalNumber",
        "H27.101, LONG_LEAVE, data.personalNumber",
        "H27.101, DISMISSAL_FROM_POST, data.personalNumber",
        "H27.101, APPOINTMENT, data.personalNumber",
        "H26.102, POSITION_CHANGE, ",
    })
    void theHostDecidesNothingOfBefore(String home, PersonnelEventType type, @Nullable String refused) {
        Optional<UnitPath> toUnit = type == PersonnelEventType.APPOINTMENT ? path("H26.101") : Optional.empty();
        EventPlaces places = new EventPlaces(
                Optional.of(units("H26.101")),
                Optional.empty(),
                Optional.empty(),
                toUnit,
                Optional.of(new Guest(units(home), false)),
                List.of(),
                List.of(),
                List.of());
        assertThat(POLICY.decide(MAU, type, places)).isEqualTo(verdict(refused));
    }

    @Test
    void anUnknownUnitIsSaidToBeUnknownToWhoeverMayAsk() {
        Optional<UnitPath> unknown = Optional.of(UnitPath.UNKNOWN);
        EventPlaces own = new EventPlaces(
                Optional.of(units("H26.101")),
                Optional.empty(),
                Optional.empty(),
                unknown,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        EventPlaces foreign = new EventPlaces(
                Optional.of(units("H27.101")),
                Optional.empty(),
                Optional.empty(),
                unknown,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        assertThat(POLICY.decide(MAU, PersonnelEventType.APPOINTMENT, own)).isEqualTo(new UnknownUnit("data.toUnit"));
        assertThat(POLICY.decide(MAU, PersonnelEventType.APPOINTMENT, foreign))
                .isEqualTo(new OutsideItsUnits("data.personalNumber"));
    }

    @Test
    void aSenderSpeaksForItsOwnSourceOnly() {
        PersonnelSource overKafka = PersonnelSource.of("hr-mau", "https://hr.mau.example", "H26", "true");
        assertThat(POLICY.decide(Optional.of(MAU), new OverHttp("hr-mau"))).isEqualTo(new Allowed());
        assertThat(POLICY.decide(Optional.of(MAU), new OverHttp("hr-other"))).isEqualTo(new ForeignSender());
        assertThat(POLICY.decide(Optional.of(MAU), new OverKafka())).isEqualTo(new ForeignSender());
        assertThat(POLICY.decide(Optional.of(overKafka), new OverKafka())).isEqualTo(new Allowed());
        assertThat(POLICY.decide(Optional.of(overKafka), new OverHttp("hr-other")))
                .isEqualTo(new ForeignSender());
        assertThat(POLICY.decide(Optional.empty(), new OverHttp("hr-mau"))).isEqualTo(new UnknownSource());
        assertThat(POLICY.decide(Optional.empty(), new OverKafka())).isEqualTo(new UnknownSource());
        assertThat(POLICY.decide(Optional.empty(), new Administrator())).isEqualTo(new Allowed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a b|true", "a##b|true", "'  a   b '|true", "ab|false", "''|false"})
    void severalValuesStandInOneAttribute(String attribute, boolean both) {
        PersonnelSource source = PersonnelSource.of("hr", attribute, attribute, "no");
        assertThat(source.speaksFor("a") && source.speaksFor("b")).isEqualTo(both);
        assertThat(source.speaksFor("")).isFalse();
        assertThat(source.units()).isEqualTo(source.sources());
        assertThat(source.overKafka()).isFalse();
    }

    private static EventPlaces about(List<UnitPath> units) {
        return new EventPlaces(
                Optional.of(units),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static EventPlaces unitEvent(@Nullable String fromUnit, @Nullable String toUnit) {
        return new EventPlaces(
                Optional.empty(),
                Optional.empty(),
                path(fromUnit),
                path(toUnit),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static SourceVerdict verdict(@Nullable String refused) {
        return refused == null ? new Allowed() : new OutsideItsUnits(refused);
    }

    private static List<UnitPath> units(String code) {
        return code.equals(NOWHERE) ? List.of() : List.of(unit(code));
    }

    private static Optional<UnitPath> path(@Nullable String code) {
        return Optional.ofNullable(code).map(SourcePolicyTest::unit);
    }

    private static List<DutyPlace> duties(@Nullable String unit) {
        if (unit == null) {
            return List.of();
        }
        Optional<UnitPath> place = unit.equals(NOWHERE) ? Optional.empty() : path(unit);
        return List.of(new DutyPlace("data.dutiesGiven[0]", place));
    }

    private static UnitPath unit(String code) {
        int point = code.indexOf('.');
        return new UnitPath(point < 0 ? List.of(code) : List.of(code, code.substring(0, point)));
    }
}

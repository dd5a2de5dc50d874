package io.officergate.sync.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.brake.BrakePolicy;
import io.officergate.sync.brake.BrakeVerdict;
import io.officergate.sync.brake.Withdrawals;
import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.roster.Account.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencePolicyTest {

    private static final PersonalNumber NUMBER = new PersonalNumber("000190000001");
    private static final String RECEPTION = "RECEPTION@procedure-system";
    private static final String APPROVAL = "APPROVAL@procedure-system";
    private final DifferencePolicy policy = new DifferencePolicy();

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,      false, H26.101,         H26.101, false, ''
            OPEN,      false, H26.101,         H26.102, false, WRONG_UNIT
            OPEN,      false, H26.101 H26.102, H26.102, false, ''
            OPEN,      true,  H26.101,         H26.102, false, DATED_POST
            OPEN,      true,  H26.101,         H26.101, false, ''
            OPEN,      false, H26.101,         H26.101, true,  AWAY
            OPEN,      false, H26.101,         H26.102, true,  AWAY
            SUSPENDED, false, H26.101,         H26.101, false, NOT_OPEN
            SUSPENDED, false, H26.101,         H26.101, true,  ''
            CLOSED,    false, H26.101,         H26.102, false, ''
            """)
    void comparesUnitAndService(
            Service service, boolean isDated, String units, String listed, boolean isAway, String expected) {
        Account account = account(service, isDated, units, List.of());
        assertThat(kinds(policy.decide(listed(listed, Optional.of(Set.of()), isAway), account)))
                .isEqualTo(expected);
    }

    @Test
    void comparesDutiesOnlyWhereTheListHasThem() {
        Account account = account(Service.OPEN, false, "H26.101", List.of(RECEPTION));
        assertThat(policy.decide(listed("H26.101", Optional.empty(), false), account))
                .isEmpty();
        assertThat(policy.decide(listed("H26.101", Optional.of(Set.of(RECEPTION)), false), account))
                .isEmpty();
        List<RosterFinding> other = policy.decide(listed("H26.101", Optional.of(Set.of(APPROVAL)), false), account);
        assertThat(kinds(other)).isEqualTo("EXCESS_RIGHT MISSING_RIGHT");
        assertThat(other.get(0).duties()).containsExactly(RECEPTION);
        assertThat(other.get(1).duties()).containsExactly(APPROVAL);
    }

    @Test
    void aDutyWithAnEndIsNotTakenEarlier() {
        Account account = account(Service.OPEN, true, "H26.101", List.of(RECEPTION));
        assertThat(kinds(policy.decide(listed("H26.101", Optional.of(Set.of()), false), account)))
                .isEqualTo("DATED_POST");
    }

    @Test
    void inAnotherUnitDutiesAreNotLookedAt() {
        Account account = account(Service.OPEN, false, "H26.101", List.of(RECEPTION));
        assertThat(kinds(policy.decide(listed("H26.102", Optional.of(Set.of()), false), account)))
                .isEqualTo("WRONG_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,false,GHOST",
        "OPEN,true,DATED_POST",
        "SUSPENDED,false,''",
        "SUSPENDED,true,''",
        "CLOSED,false,''",
        "CLOSED,true,''"
    })
    void whoIsNotOnTheListIsAGhostWhileTheAccountIsOpenAndNoGuests(Service service, boolean isGuest, String expected) {
        Account account =
                new Account(NUMBER, "lan", "Nguyễn Lan", service, List.of("H26.101"), List.of(), true, isGuest);
        assertThat(kinds(policy.decideUnlisted(account))).isEqualTo(expected);
    }

    /** A mass of them must not get around the brake. */
    @Test
    void theBrakeHoldsWhatClosesMovesOrSuspends() {
        BrakePolicy brake = new BrakePolicy(50, 5, 10, Duration.ofMinutes(10), 10);
        Stream.of(FindingKind.GHOST, FindingKind.AWAY, FindingKind.WRONG_UNIT)
                .map(kind -> kind.proposal().orElseThrow())
                .forEach(type -> assertThat(brake.decide(type, new Withdrawals(false, 10, 0)))
                        .as(type.name())
                        .isInstanceOf(BrakeVerdict.Hold.class));
    }

    @Test
    void aListOpensAndGivesNothing() {
        assertThat(FindingKind.applicable())
                .containsExactly(FindingKind.GHOST, FindingKind.AWAY, FindingKind.WRONG_UNIT, FindingKind.EXCESS_RIGHT);
    }

    private static String kinds(List<RosterFinding> findings) {
        return String.join(
                " ", findings.stream().map(finding -> finding.kind().name()).toList());
    }

    private static Account account(Service service, boolean isDated, String units, List<String> duties) {
        return new Account(NUMBER, "lan", "Nguyễn Lan", service, List.of(units.split(" ")), duties, isDated, false);
    }

    private static ListedOfficer listed(String unit, Optional<Set<String>> duties, boolean isAway) {
        return new ListedOfficer(2, NUMBER, "Nguyễn Lan", unit, duties, isAway);
    }
}

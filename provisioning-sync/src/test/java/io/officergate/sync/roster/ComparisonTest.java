package io.officergate.sync.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.roster.Account.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final List<String> UNITS = List.of("H26.101", "H26.102");
    private static final String RECEPTION = "RECEPTION@procedure-system";
    private static final String CASES = "CASE_HANDLING@procedure-system";
    private final RosterList list = new RosterList();
    private final List<RosterFinding> found = new ArrayList<>();

    @Test
    void findsWhoIsMissingAndWhoIsAGhost() {
        lists(1, "H26.101");
        lists(2, "H26.101");
        Tally tally = compared(account(2, "H26.101"), account(3, "H26.102"));
        assertThat(found)
                .extracting(finding -> finding.kind() + " " + finding.line())
                .containsExactly("GHOST 0", "MISSING 101");
        assertThat(tally.lines()).isEqualTo(2);
        assertThat(tally.accounts()).isEqualTo(2);
    }

    @Test
    void namesARepeatedNumberWithBothLines() {
        lists(1, "H26.101");
        list.take(new ListedOfficer(7, number(1), "", "H26.101", Optional.empty(), false));
        Tally tally = compared(account(1, "H26.101"));
        assertThat(tally.count(FindingKind.REPEATED)).isEqualTo(1);
        assertThat(found.get(0).message())
                .contains("Line 7", "line 101")
                .doesNotContain(number(1).digits());
    }

    @Test
    void whoStandsInAnUnreadableLineIsNoGhost() {
        list.takeUnreadable(RosterFinding.fault(FindingKind.UNREADABLE, 2, Optional.of(number(1)), "?"));
        compared(account(1, "H26.101"));
        assertThat(found).extracting(RosterFinding::kind).containsExactly(FindingKind.UNREADABLE);
    }

    @Test
    void aForeignUnitIsAFaultAndMovesNobody() {
        lists(1, "H99.999");
        lists(2, "H99.999");
        Tally tally = compared(account(1, "H26.101"));
        assertThat(found).extracting(RosterFinding::kind).containsOnly(FindingKind.FOREIGN_UNIT);
        assertThat(tally.count(FindingKind.FOREIGN_UNIT)).isEqualTo(2);
        assertThat(tally.count(FindingKind.WRONG_UNIT)).isZero();
    }

    @Test
    void aDutyThatThereIsNotIsAFault() {
        list.take(new ListedOfficer(
                2, number(1), "", "H26.101", Optional.of(Set.of("RECEPTON@procedure-system")), false));
        assertThat(compared(account(1, "H26.101")).count(FindingKind.UNREADABLE))
                .isEqualTo(1);
    }

    /** 20 % of the unit, at least 3. */
    @ParameterizedTest
    @CsvSource({"5,3,0", "5,4,1", "20,4,0", "20,5,1", "100,20,0", "100,21,1"})
    void aUnitThatWouldLoseTooManyIsSeen(int accounts, int ghosts, int units) {
        // Others are enough to keep the whole below its share.
        Account[] all = new Account[accounts + 400];
        for (int i = 0; i < all.length; i++) {
            all[i] = account(i, i < accounts ? "H26.101" : "H26.102");
            if (i >= ghosts) {
                lists(i, i < accounts ? "H26.101" : "H26.102");
            }
        }
        assertThat(compared(all).thinned().getOrDefault(FindingKind.GHOST, 0)).isEqualTo(units);
    }

    @Test
    void allUnitsTogetherHaveTheSameShare() {
        Account[] all = new Account[16];
        for (int i = 0; i < all.length; i++) {
            all[i] = account(i, i % 2 == 0 ? "H26.101" : "H26.102");
            if (i >= 6) {
                lists(i, i % 2 == 0 ? "H26.101" : "H26.102");
            }
        }
        assertThat(compared(all).thinned()).as("3 of 8 in each unit, 6 of 16").containsKey(FindingKind.GHOST);
    }

    @Test
    void anEmptyColumnOfDutiesIsSeen() {
        Account[] all = new Account[10];
        for (int i = 0; i < all.length; i++) {
            all[i] = account(i, "H26.101");
            list.take(new ListedOfficer(i, number(i), "", "H26.101", Optional.of(Set.of()), false));
        }
        assertThat(compared(all).thinned()).containsEntry(FindingKind.EXCESS_RIGHT, 1);
    }

    /** Counted where they are now: four of eight would leave the first unit, nobody the second. */
    @Test
    void aShiftedColumnOfUnitsIsSeen() {
        Account[] all = new Account[16];
        for (int i = 0; i < all.length; i++) {
            all[i] = account(i, i % 2 == 0 ? "H26.101" : "H26.102");
            lists(i, i % 2 == 0 && i >= 8 ? "H26.101" : "H26.102");
        }
        Tally tally = compared(all);
        assertThat(tally.count(FindingKind.WRONG_UNIT)).isEqualTo(4);
        assertThat(tally.thinned()).containsOnly(Map.entry(FindingKind.WRONG_UNIT, 1));
    }

    @Test
    void whatIsOnlyReportedIsLostByNobody() {
        Account[] all = new Account[10];
        for (int i = 0; i < all.length; i++) {
            Account own = account(i, "H26.101");
            all[i] = new Account(
                    own.number(), own.userName(), "", Service.OPEN, own.units(), own.duties(), i % 2 == 0, i % 2 == 0);
            if (i % 2 == 1) {
                list.take(new ListedOfficer(i, number(i), "", "H26.101", Optional.of(Set.of(RECEPTION, CASES)), false));
            }
        }
        Tally tally = compared(all);
        assertThat(tally.counts())
                .containsOnly(Map.entry(FindingKind.DATED_POST, 5L), Map.entry(FindingKind.MISSING_RIGHT, 5L));
        assertThat(tally.thinned()).isEmpty();
    }

    @Test
    void ofVeryManyFaultsAllAreCounted() {
        for (int i = 0; i < 10_500; i++) {
            list.takeUnreadable(RosterFinding.fault(FindingKind.UNREADABLE, i, Optional.empty(), "?"));
        }
        assertThat(compared().count(FindingKind.UNREADABLE)).isEqualTo(10_500);
        assertThat(found).hasSize(10_000);
    }

    private Tally compared(Account... accounts) {
        Comparison comparison =
                new Comparison(list, UNITS, List.of(RECEPTION, CASES), new LossPolicy(20, 3), found::add);
        for (Account account : accounts) {
            comparison.take(account);
        }
        return comparison.end();
    }

    private void lists(int who, String unit) {
        list.take(new ListedOfficer(who + 100, number(who), "", unit, Optional.empty(), false));
    }

    private static Account account(int who, String unit) {
        return new Account(number(who), "o" + who, "", Service.OPEN, List.of(unit), List.of(RECEPTION), false, false);
    }

    private static PersonalNumber number(int who) {
        return new PersonalNumber("000190%06d".formatted(who));
    }
}

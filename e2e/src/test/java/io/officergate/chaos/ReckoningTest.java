package io.officergate.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.chaos.ReferenceCareer.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model itself, by examples of rules.md section 4. */
class ReckoningTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final String RECEPTION = "RECEPTION@procedure-system";
    private static final String HANDLING = "CASE_HANDLING@procedure-system";

    private final Reckoning reckoning = new Reckoning("H26.101", RECEPTION);
    private int days = 30;

    @Test
    void aSecondmentGivesBackWhatWasThereBefore() {
        take("SECONDMENT", 10, "H26.102", "", HANDLING);
        assertThat(reckoning.state(NOW.minus(Duration.ofDays(25))))
                .isEqualTo(new State("ACTIVE", List.of("H26.102"), List.of(HANDLING)));
        assertThat(reckoning.state(NOW)).isEqualTo(new State("ACTIVE", List.of("H26.101"), List.of(RECEPTION)));
    }

    @Test
    void whoeverLeftAndComesBackHasNoOldRight() {
        take("RESIGNATION", 0, "", "", "");
        assertThat(reckoning.state(NOW)).isEqualTo(new State("CLOSED", List.of(), List.of()));
        take("TRANSFER", 0, "H26.103", "", HANDLING);
        assertThat(reckoning.state(NOW).status()).isEqualTo("CLOSED");
        take("REINSTATEMENT", 0, "H26.102", "", HANDLING);
        assertThat(reckoning.state(NOW)).isEqualTo(new State("ACTIVE", List.of("H26.102"), List.of(HANDLING)));
    }

    @Test
    void aDutyLeavesOneAndReachesTheOther() {
        take("HANDOVER", 0, "", RECEPTION, "");
        assertThat(reckoning.state(NOW).duties()).isEmpty();
        take(Fact.TAKE_OVER, 0, "", HANDLING, "");
        assertThat(reckoning.state(NOW).duties()).containsExactly(HANDLING);
    }

    @Test
    void aMergedUnitTakesItsOfficersAlongADissolvedOneDoesNot() {
        ofUnit("UNIT_MERGE", "H26.101", "H26.900");
        assertThat(reckoning.state(NOW)).isEqualTo(new State("ACTIVE", List.of("H26.900"), List.of(RECEPTION)));
        ofUnit("UNIT_DISSOLUTION", "H26.900", "");
        assertThat(reckoning.state(NOW)).isEqualTo(new State("SUSPENDED", List.of(), List.of()));
        take("TRANSFER", 0, "H26.102", "", HANDLING);
        assertThat(reckoning.state(NOW)).isEqualTo(new State("ACTIVE", List.of("H26.102"), List.of(HANDLING)));
    }

    private void take(String type, int lasting, String unit, String taken, String given) {
        Instant from = NOW.minus(Duration.ofDays(days--));
        reckoning.take(new Fact(type, from, from.plus(Duration.ofDays(lasting)), 30 - days, unit, taken, given, ""));
    }

    private void ofUnit(String type, String passing, String into) {
        Instant from = NOW.minus(Duration.ofDays(days--));
        reckoning.take(new Fact(type, from, from, 30 - days, into, "", "", passing));
    }
}

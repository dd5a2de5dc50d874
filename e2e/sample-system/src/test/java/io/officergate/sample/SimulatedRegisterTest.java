package io.officergate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sample.LookupVerdict.Found;
import io.officergate.sample.LookupVerdict.Incomplete;
import io.officergate.sample.LookupVerdict.NoDuty;
import io.officergate.sample.LookupVerdict.NotFound;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatedRegisterTest {
    private static final Set<String> DUTY = Set.of("RESIDENT_LOOKUP");
    private static final String KNOWN = "000084000101";

    static Stream<Arguments> lookups() {
        return Stream.of(
                Arguments.of(Set.of("RECEPTION"), "p", "d", KNOWN, new NoDuty()),
                Arguments.of(Set.of(), "", "", "", new NoDuty()),
                Arguments.of(DUTY, " ", "d", KNOWN, new Incomplete("purpose")),
                Arguments.of(DUTY, "p".repeat(201), "d", KNOWN, new Incomplete("purpose")),
                Arguments.of(DUTY, "p", "", KNOWN, new Incomplete("dossier")),
                Arguments.of(DUTY, "p", "d".repeat(51), KNOWN, new Incomplete("dossier")),
                Arguments.of(DUTY, "p", "d", "012345678", new Incomplete("personalNumber")),
                Arguments.of(DUTY, "p", "d", "\uff10\uff10\uff10084000101", new Incomplete("personalNumber")),
                Arguments.of(DUTY, "p", "d", "000199999999", new NotFound()));
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void answersWithAReason(Set<String> duties, String purpose, String dossier, String number, LookupVerdict verdict) {
        assertThat(new SimulatedRegister().find(duties, purpose, dossier, number))
                .isEqualTo(verdict);
    }

    @Test
    void showsTheNumberMasked() {
        LookupVerdict verdict = new SimulatedRegister().find(DUTY, "p", "d", " " + KNOWN + " ");
        assertThat(verdict).isInstanceOf(Found.class);
        assertThat(((Found) verdict).resident().maskedNumber()).isEqualTo("000********1");
    }
}

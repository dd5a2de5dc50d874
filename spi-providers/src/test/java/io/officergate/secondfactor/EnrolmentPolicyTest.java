package io.officergate.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.secondfactor.EnrolmentVerdict.NotPermitted;
import io.officergate.secondfactor.EnrolmentVerdict.Permitted;
import io.officergate.secondfactor.EnrolmentVerdict.PermittedByCode;
import io.officergate.secondfactor.FactorRemovalVerdict.LastFactor;
import io.officergate.secondfactor.FactorRemovalVerdict.MayRemove;
import io.officergate.secondfactor.FactorRemovalVerdict.NotProven;
import io.officergate.secondfactor.SecondFactorProof.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentPolicyTest {
    private static final Instant PROVEN = Instant.parse("2026-11-25T01:00:00Z");

    static Stream<Arguments> enrolments() {
        Optional<String> noCode = Optional.empty();
        return Stream.of(
                Arguments.of(false, noCode, PROVEN, new NotPermitted()),
                Arguments.of(true, noCode, PROVEN, new Permitted()),
                Arguments.of(true, noCode, PROVEN.plusSeconds(299), new Permitted()),
                Arguments.of(true, noCode, PROVEN.plusSeconds(300), new NotPermitted()),
                Arguments.of(true, noCode, PROVEN.plusSeconds(301), new NotPermitted()),
                Arguments.of(true, noCode, PROVEN.minusSeconds(1), new Permitted()),
                Arguments.of(true, noCode, PROVEN.minusSeconds(2), new NotPermitted()),
                Arguments.of(false, Optional.of("issue"), PROVEN, new PermittedByCode("issue")),
                Arguments.of(true, Optional.of("issue"), PROVEN, new PermittedByCode("issue")));
    }

    @ParameterizedTest
    @MethodSource("enrolments")
    void thePasswordAloneEnrolsNothing(boolean proven, Optional<String> code, Instant now, EnrolmentVerdict verdict) {
        assertThat(EnrolmentPolicy.DEFAULT.decide(proof(proven), code, now)).isEqualTo(verdict);
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                Arguments.of(0, true, PROVEN, new LastFactor()),
                Arguments.of(1, true, PROVEN, new LastFactor()),
                Arguments.of(1, false, PROVEN, new LastFactor()),
                Arguments.of(2, false, PROVEN, new NotProven()),
                Arguments.of(2, true, PROVEN.plusSeconds(299), new MayRemove()),
                Arguments.of(2, true, PROVEN.plusSeconds(300), new NotProven()));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void theLastFactorStays(int lasting, boolean proven, Instant now, FactorRemovalVerdict verdict) {
        assertThat(FactorRemovalPolicy.DEFAULT.decide(lasting, proof(proven), now))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 59, 901, -1})
    void aProofIsFreshForAMinuteToAQuarterOfAnHour(long seconds) {
        assertThatThrownBy(() -> new EnrolmentPolicy(Duration.ofSeconds(seconds)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<SecondFactorProof> proof(boolean proven) {
        return proven ? Optional.of(new SecondFactorProof(Method.TOTP, PROVEN)) : Optional.empty();
    }
}

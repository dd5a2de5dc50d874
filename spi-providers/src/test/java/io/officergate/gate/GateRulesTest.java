package io.officergate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.gate.GateVerdict.Pass;
import io.officergate.gate.GateVerdict.Refuse;
import io.officergate.inactivity.Idleness;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.Admission;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.Admission.EmergencyAdministrator;
import io.officergate.officer.Admission.ImplausibleNumber;
import io.officergate.officer.Admission.NoPersonalNumber;
import io.officergate.officer.Admission.NumberTaken;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusReason;
import io.officergate.officer.Usage;
import io.officergate.password.PasswordAge;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.SecondFactorProof.Method;
import io.officergate.session.OfflineUse;
import io.officergate.session.SessionVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Optional<SecondFactorProof> PROVEN = Optional.of(new SecondFactorProof(Method.TOTP, NOW));
    private static final Optional<SecondFactorProof> UNPROVEN = Optional.empty();
    private static final PasswordAge FRESH = new PasswordAge.Usable(NOW);
    private static final Optional<Idleness> IN_USE = Optional.of(new Idleness.InUse(LocalDate.of(2026, 12, 31), 3));
    private static final SessionVerdict LIVE = new SessionVerdict.Live();

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(officer(OfficerStatus.ACTIVE), PROVEN, new Pass()),
                Arguments.of(officer(OfficerStatus.ACTIVE), UNPROVEN, new Refuse("second_factor_missing")),
                Arguments.of(officer(OfficerStatus.LOCKED), PROVEN, new Refuse("officer_locked")),
                Arguments.of(officer(OfficerStatus.SUSPENDED), PROVEN, new Refuse("officer_suspended")),
                Arguments.of(officer(OfficerStatus.CLOSED), PROVEN, new Refuse("officer_closed")),
                Arguments.of(officer(OfficerStatus.CLOSED), UNPROVEN, new Refuse("officer_closed")),
                Arguments.of(new NoPersonalNumber(), PROVEN, new Refuse("personal_number_missing")),
                Arguments.of(new EmergencyAdministrator(false), PROVEN, new Pass()),
                Arguments.of(new EmergencyAdministrator(false), UNPROVEN, new Refuse("second_factor_missing")),
                Arguments.of(new EmergencyAdministrator(true), PROVEN, new Refuse("emergency_administrator_with_duty")),
                Arguments.of(new ImplausibleNumber(), PROVEN, new Refuse("personal_number_implausible")),
                Arguments.of(new NumberTaken(), PROVEN, new Refuse("personal_number_taken")));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void answersWithTheFirstRefusal(Admission admission, Optional<SecondFactorProof> proof, GateVerdict verdict) {
        assertThat(GateRules.ALL.decide(
                        new GateFacts(NOW, admission, proof, false, FRESH, IN_USE, LIVE, OfflineUse.NONE)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "TOTP, false", "TOTP_ENROLMENT, false", "RECOVERY_CODE, false",
        "PASSKEY, true", "SECURITY_KEY, true", "PASSKEY_ENROLMENT, true"
    })
    void asksThoseWhoNeedAPasskeyForOne(Method method, boolean passes) {
        Optional<SecondFactorProof> proof = Optional.of(new SecondFactorProof(method, NOW));
        GateVerdict verdict = passes ? new Pass() : new Refuse("passkey_missing");
        assertThat(GateRules.ALL.decide(new GateFacts(
                        NOW, officer(OfficerStatus.ACTIVE), proof, true, FRESH, IN_USE, LIVE, OfflineUse.NONE)))
                .isEqualTo(verdict);
        assertThat(GateRules.ALL.decide(new GateFacts(
                        NOW, officer(OfficerStatus.ACTIVE), UNPROVEN, true, FRESH, IN_USE, LIVE, OfflineUse.NONE)))
                .isEqualTo(new Refuse("second_factor_missing"));
    }

    static Stream<Arguments> passwords() {
        return Stream.concat(
                Stream.of(Arguments.of(FRESH, new Pass()), Arguments.of(new PasswordAge.NoPassword(), new Pass())),
                Stream.of(PasswordAge.Cause.values())
                        .map(cause -> Arguments.of(new PasswordAge.Expired(cause), new Refuse("password_expired"))));
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void asksForAPasswordThatMayBeUsed(PasswordAge password, GateVerdict verdict) {
        assertThat(GateRules.ALL.decide(new GateFacts(
                        NOW, officer(OfficerStatus.ACTIVE), PROVEN, false, password, IN_USE, LIVE, OfflineUse.NONE)))
                .isEqualTo(verdict);
    }

    @Test
    void givesNoTokenToAnAccountThatIsPastItsLimit() {
        assertThat(GateRules.ALL.decide(unused(Optional.of(new Idleness.Overdue(LocalDate.of(2026, 11, 23), 90)))))
                .isEqualTo(new Refuse("account_unused"));
        assertThat(GateRules.ALL.decide(unused(Optional.empty()))).isEqualTo(new Pass());
    }

    private static GateFacts unused(Optional<Idleness> idleness) {
        return new GateFacts(NOW, officer(OfficerStatus.ACTIVE), PROVEN, false, FRESH, idleness, LIVE, OfflineUse.NONE);
    }

    @Test
    void endsSessionsThatAreOverTheirLimits() {
        assertThat(GateRules.ALL.decide(of(new SessionVerdict.Idle(NOW), OfflineUse.NONE)))
                .isEqualTo(new Refuse("session_idle"));
        assertThat(GateRules.ALL.decide(of(new SessionVerdict.TooLong(NOW), OfflineUse.NONE)))
                .isEqualTo(new Refuse("session_too_long"));
    }

    @ParameterizedTest
    @CsvSource({"NONE, true", "ALLOWED, true", "NOT_ALLOWED, false"})
    void letsNoTokenOutliveItsSessionWhereItMayNot(OfflineUse offline, boolean passes) {
        assertThat(GateRules.ALL.decide(of(LIVE, offline)))
                .isEqualTo(passes ? new Pass() : new Refuse("offline_not_allowed"));
    }

    private static GateFacts of(SessionVerdict session, OfflineUse offline) {
        return new GateFacts(NOW, officer(OfficerStatus.ACTIVE), PROVEN, false, FRESH, IN_USE, session, offline);
    }

    @Test
    void refusesToBeAGateWithoutRules() {
        assertThatThrownBy(() -> new GateRules(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void givesNoTokenWithARightThatIsOver(int millisLeft, boolean passes) {
        Admission admission = officer(OfficerStatus.ACTIVE, Optional.of(NOW.plusMillis(millisLeft)));
        assertThat(GateRules.ALL.decide(
                        new GateFacts(NOW, admission, PROVEN, false, FRESH, IN_USE, LIVE, OfflineUse.NONE)))
                .isEqualTo(passes ? new Pass() : new Refuse("rights_are_changing"));
    }

    private static Admission officer(OfficerStatus status) {
        return officer(status, Optional.empty());
    }

    private static Admission officer(OfficerStatus status, Optional<Instant> nextChange) {
        return new Admitted(new OfficerRecord(
                new OfficerId("5a1f0d5e-0000-4000-8000-000000000001"),
                "realm",
                new PersonalNumber("000190000001"),
                status,
                StatusReason.ADMITTED,
                NOW,
                Optional.empty(),
                NOW,
                Optional.empty(),
                nextChange,
                Usage.none(LocalDate.EPOCH),
                Optional.empty()));
    }
}

package io.officergate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.gate.ShutAccount.Suspended;
import io.officergate.gate.ShutAccount.Unexplained;
import io.officergate.gate.ShutAccount.Unused;
import io.officergate.gate.ShutAccount.Withdrawn;
import io.officergate.inactivity.Idleness;
import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusReason;
import io.officergate.officer.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShutAccountTest {
    private static final Idleness OVERDUE = new Idleness.Overdue(LocalDate.EPOCH, 95);
    private static final Idleness IN_USE = new Idleness.InUse(LocalDate.EPOCH, 5);
    private static final Decision DECISION = new Decision("45/QĐ-UBND");

    @Test
    void aSuspensionNamesItsDecision() {
        assertThat(told(OfficerStatus.SUSPENDED, Optional.of(DECISION))).isEqualTo(new Suspended(DECISION));
        assertThat(told(OfficerStatus.SUSPENDED, Optional.empty())).isEqualTo(new Unexplained());
    }

    @Test
    void whoHasLeftIsToldThatTheAccountIsWithdrawn() {
        assertThat(told(OfficerStatus.CLOSED, Optional.of(DECISION))).isEqualTo(new Withdrawn());
        assertThat(told(OfficerStatus.CLOSED, Optional.empty())).isEqualTo(new Withdrawn());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "LOCKED"})
    void anOlderDecisionIsNotTheReasonOfWhatAnAdministratorSwitchedOff(OfficerStatus status) {
        assertThat(told(status, Optional.of(DECISION))).isEqualTo(new Unexplained());
    }

    @Test
    void withoutARecordNothingIsTold() {
        assertThat(ShutAccount.of(Optional.empty(), Optional.of(OVERDUE))).isEqualTo(new Unexplained());
    }

    @Test
    void whoIsLockedForDisuseOrAboutToBeIsToldForHowLong() {
        assertThat(told(OfficerStatus.LOCKED, StatusReason.INACTIVITY, OVERDUE)).isEqualTo(new Unused(95));
        assertThat(told(OfficerStatus.ACTIVE, StatusReason.ADMITTED, OVERDUE)).isEqualTo(new Unused(95));
        assertThat(told(OfficerStatus.ACTIVE, StatusReason.ADMITTED, IN_USE)).isEqualTo(new Unexplained());
        assertThat(told(OfficerStatus.LOCKED, StatusReason.ADMITTED, OVERDUE)).isEqualTo(new Unexplained());
        assertThat(told(OfficerStatus.CLOSED, StatusReason.RESIGNATION, OVERDUE))
                .as("how long nobody used it is no matter then")
                .isEqualTo(new Withdrawn());
    }

    private static ShutAccount told(OfficerStatus status, Optional<Decision> decision) {
        return ShutAccount.of(record(status, StatusReason.ADMITTED, decision), Optional.of(IN_USE));
    }

    private static ShutAccount told(OfficerStatus status, StatusReason reason, Idleness idleness) {
        return ShutAccount.of(record(status, reason, Optional.of(DECISION)), Optional.of(idleness));
    }

    private static Optional<OfficerRecord> record(
            OfficerStatus status, StatusReason reason, Optional<Decision> decision) {
        return Optional.of(new OfficerRecord(
                new OfficerId("a"),
                "realm",
                new PersonalNumber("000190000001"),
                status,
                reason,
                Instant.EPOCH,
                decision,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Usage.none(LocalDate.EPOCH),
                Optional.empty()));
    }
}

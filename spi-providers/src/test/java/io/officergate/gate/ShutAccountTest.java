package io.officergate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.gate.ShutAccount.Suspended;
import io.officergate.gate.ShutAccount.Unexplained;
import io.officergate.gate.ShutAccount.Withdrawn;
import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusReason;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShutAccountTest {
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
        assertThat(ShutAccount.of(Optional.empty())).isEqualTo(new Unexplained());
    }

    private static ShutAccount told(OfficerStatus status, Optional<Decision> decision) {
        return ShutAccount.of(Optional.of(new OfficerRecord(
                new OfficerId("a"),
                "realm",
                new PersonalNumber("000190000001"),
                status,
                StatusReason.ADMITTED,
                Instant.EPOCH,
                decision,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty())));
    }
}

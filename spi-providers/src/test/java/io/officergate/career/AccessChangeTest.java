package io.officergate.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** JML-1: whose access a decision ends or moves is told so. */
class AccessChangeTest {
    @ParameterizedTest
    @CsvSource({
        "RESIGNATION, WITHDRAWN",
        "RETIREMENT, WITHDRAWN",
        "TERMINATION, WITHDRAWN",
        "CONTRACT_END, WITHDRAWN",
        "DEATH, DIED",
        "SUSPENSION, SUSPENDED",
        "LONG_LEAVE, SUSPENDED",
        "UNIT_DISSOLUTION, SUSPENDED",
        "TRANSFER, MOVED",
        "ROTATION, MOVED",
        "SECONDMENT, MOVED",
        "POSITION_CHANGE, MOVED",
        "APPOINTMENT, MOVED",
        "OTHER_APPOINTED, MOVED",
        "DISMISSAL_FROM_POST, MOVED",
        "UNIT_MERGE, MOVED",
        "HANDOVER, HANDED_OVER",
        "TAKE_OVER, TAKEN_OVER",
        "REINSTATEMENT, RETURNED",
        "RETURN, BACK_FROM_LEAVE"
    })
    void eachDecisionIsToldForWhatItIs(StepKind kind, AccessChange change) {
        assertThat(AccessChange.of(kind, false)).contains(change);
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"RECRUITMENT", "HELD_BEFORE"},
            mode = Mode.EXCLUDE)
    void nobodyLosesAccessUntold(StepKind kind) {
        assertThat(AccessChange.of(kind, false)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"RECRUITMENT", "HELD_BEFORE"})
    void whoBeginsLosesNothing(StepKind kind) {
        assertThat(AccessChange.of(kind, false)).isEmpty();
    }

    @Test
    void whoseUnitIsDissolvedAndWhoHasAnotherHasMoved() {
        assertThat(AccessChange.of(StepKind.UNIT_DISSOLUTION, true)).contains(AccessChange.MOVED);
    }

    @Test
    void nobodyWritesToTheDead() {
        assertThat(AccessChange.DIED.toOfficer()).isEmpty();
        Set<AccessChange> living = EnumSet.complementOf(EnumSet.of(AccessChange.DIED));
        assertThat(living).allSatisfy(change -> assertThat(change.toOfficer()).isPresent());
    }
}

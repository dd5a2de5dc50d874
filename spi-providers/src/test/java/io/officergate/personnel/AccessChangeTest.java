package io.officergate.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.Decision;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.Effect.EndAccess;
import io.officergate.personnel.PersonnelPlan.Do;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        "TRANSFER, MOVED",
        "POSITION_CHANGE, MOVED",
        "APPOINTMENT, MOVED",
        "DISMISSAL_FROM_POST, MOVED",
        "HANDOVER, HANDED_OVER",
        "REINSTATEMENT, RETURNED"
    })
    void eachDecisionIsToldForWhatItIs(PersonnelEventType type, AccessChange change) {
        assertThat(AccessChange.of(type)).contains(change);
    }

    @Test
    void aRecruitmentEndsAndMovesNothing() {
        assertThat(AccessChange.of(PersonnelEventType.RECRUITMENT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PersonnelEventType.class)
    void whoeverLosesAccessIsTold(PersonnelEventType type) {
        if (new PersonnelPolicy().decide(complete(type)) instanceof Do act
                && act.effects().stream().anyMatch(EndAccess.class::isInstance)) {
            assertThat(AccessChange.of(type)).isPresent();
        }
    }

    @Test
    void nobodyWritesToTheDead() {
        assertThat(AccessChange.DIED.toOfficer()).isEmpty();
        Set<AccessChange> living = EnumSet.complementOf(EnumSet.of(AccessChange.DIED));
        assertThat(living).allSatisfy(change -> assertThat(change.toOfficer()).isPresent());
    }

    private static PersonnelEvent complete(PersonnelEventType type) {
        PersonalNumber number = new PersonalNumber("000190000001");
        return new PersonnelEvent(
                "/hr",
                "1",
                type,
                new Decision("12/QĐ-UBND"),
                Instant.EPOCH,
                Optional.of(number),
                Optional.empty(),
                Optional.of(new UnitCode("H26.102")),
                List.of(),
                List.of(),
                Optional.of(number),
                Optional.of(new NewAccount("nguyen-moi", "Nguyễn", "Mới", Optional.empty())));
    }
}

package io.officergate.sync.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.sync.brake.BrakeVerdict.Hold;
import io.officergate.sync.brake.BrakeVerdict.Pass;
import io.officergate.sync.event.PersonnelEventType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BrakePolicyTest {

    private static final BrakePolicy POLICY = new BrakePolicy(50, 5, 10, Duration.ofMinutes(10), 10);
    private static final long MANY = 100_000;

    @ParameterizedTest
    @CsvSource({"0,true", "49,true", "50,false", "51,false"})
    void theFiftyFirstWithdrawalIsHeld(long before, boolean passes) {
        assertThat(POLICY.decide(PersonnelEventType.RESIGNATION, new Withdrawals(false, before, MANY)))
                .isEqualTo(passes ? new Pass(1) : new Hold(50));
    }

    @ParameterizedTest
    @CsvSource({"0,true", "40,true", "41,false"})
    void aUnitEventCountsAsTen(long before, boolean passes) {
        assertThat(POLICY.decide(PersonnelEventType.UNIT_MERGE, new Withdrawals(false, before, MANY)))
                .isEqualTo(passes ? new Pass(10) : new Hold(50));
    }

    @ParameterizedTest
    @CsvSource({"0,10", "200,10", "219,10", "220,11", "999,49", "1000,50", "100000,50"})
    void theLimitIsTheNumberOrTheShareButNeverBelowTheFloor(long officers, long limit) {
        assertThat(POLICY.limit(officers)).isEqualTo(limit);
    }

    @Test
    void aNumberBelowTheFloorHolds() {
        assertThat(new BrakePolicy(3, 5, 10, Duration.ofMinutes(10), 10).limit(MANY))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENSION", "DEATH"})
    void whatSuffersNoDelayPassesAndCounts(PersonnelEventType type) {
        assertThat(POLICY.decide(type, new Withdrawals(true, 1000, MANY))).isEqualTo(new Pass(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECRUITMENT", "APPOINTMENT", "POSITION_CHANGE", "REINSTATEMENT", "HANDOVER", "CANCELLATION"})
    void whatWithdrawsNothingPassesUncounted(PersonnelEventType type) {
        assertThat(POLICY.decide(type, new Withdrawals(true, 1000, MANY))).isEqualTo(new Pass(0));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "SUSPENSION",
                "DEATH",
                "RECRUITMENT",
                "APPOINTMENT",
                "POSITION_CHANGE",
                "REINSTATEMENT",
                "HANDOVER",
                "CANCELLATION"
            })
    void everyOtherIsHeldWhileTheBrakeIsEngagedHoweverFewTheyAre(PersonnelEventType type) {
        assertThat(POLICY.decide(type, new Withdrawals(true, 0, MANY))).isEqualTo(new Hold(50));
    }

    @ParameterizedTest
    @CsvSource({
        "0,5,10,600,10,number",
        "100001,5,10,600,10,number",
        "50,0,10,600,10,share-percent",
        "50,101,10,600,10,share-percent",
        "50,5,0,600,10,floor",
        "50,5,1001,600,10,floor",
        "50,5,10,59,10,window",
        "50,5,10,86401,10,window",
        "50,5,10,600,0,unit-weight",
        "50,5,10,600,1001,unit-weight"
    })
    void refusesASettingOutOfRangeByName(int number, int share, int floor, long seconds, int unit, String name) {
        assertThatThrownBy(() -> new BrakePolicy(number, share, floor, Duration.ofSeconds(seconds), unit))
                .hasMessageContaining("officergate.sync.brake." + name);
    }
}

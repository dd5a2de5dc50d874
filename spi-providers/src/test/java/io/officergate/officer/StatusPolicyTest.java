package io.officergate.officer;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Lock;
import io.officergate.officer.StatusChange.Reinstate;
import io.officergate.officer.StatusChange.Resume;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusChange.Unlock;
import io.officergate.officer.StatusVerdict.Change;
import io.officergate.officer.StatusVerdict.Refuse;
import io.officergate.officer.StatusVerdict.Unchanged;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusPolicyTest {
    static Stream<Arguments> everyStatusAndChange() {
        StatusChange suspend = new Suspend(StatusReason.SUSPENSION);
        StatusChange close = new Close(StatusReason.RESIGNATION);
        StatusChange reinstate = new Reinstate();
        StatusChange resume = new Resume(StatusReason.RETURN);
        return Stream.of(
                Arguments.of(OfficerStatus.ACTIVE, suspend, new Change(OfficerStatus.SUSPENDED)),
                Arguments.of(OfficerStatus.LOCKED, suspend, new Change(OfficerStatus.SUSPENDED)),
                Arguments.of(OfficerStatus.SUSPENDED, suspend, new Change(OfficerStatus.SUSPENDED)),
                Arguments.of(OfficerStatus.CLOSED, suspend, new Refuse("officer_closed")),
                Arguments.of(OfficerStatus.ACTIVE, close, new Change(OfficerStatus.CLOSED)),
                Arguments.of(OfficerStatus.LOCKED, close, new Change(OfficerStatus.CLOSED)),
                Arguments.of(OfficerStatus.SUSPENDED, close, new Change(OfficerStatus.CLOSED)),
                Arguments.of(OfficerStatus.CLOSED, close, new Unchanged()),
                Arguments.of(OfficerStatus.ACTIVE, reinstate, new Change(OfficerStatus.ACTIVE)),
                Arguments.of(OfficerStatus.LOCKED, reinstate, new Change(OfficerStatus.ACTIVE)),
                Arguments.of(OfficerStatus.SUSPENDED, reinstate, new Change(OfficerStatus.ACTIVE)),
                Arguments.of(OfficerStatus.CLOSED, reinstate, new Change(OfficerStatus.ACTIVE)),
                Arguments.of(OfficerStatus.ACTIVE, resume, new Refuse("officer_active")),
                Arguments.of(OfficerStatus.LOCKED, resume, new Refuse("officer_locked")),
                Arguments.of(OfficerStatus.SUSPENDED, resume, new Change(OfficerStatus.ACTIVE)),
                Arguments.of(OfficerStatus.CLOSED, resume, new Refuse("officer_closed")));
    }

    static Stream<Arguments> everyStatusAndLock() {
        StatusChange lock = new Lock(StatusReason.INACTIVITY);
        StatusChange unlock = new Unlock();
        return Stream.of(
                Arguments.of(OfficerStatus.ACTIVE, lock, new Change(OfficerStatus.LOCKED)),
                Arguments.of(OfficerStatus.LOCKED, lock, new Unchanged()),
                Arguments.of(OfficerStatus.SUSPENDED, lock, new Unchanged()),
                Arguments.of(OfficerStatus.CLOSED, lock, new Unchanged()),
                Arguments.of(OfficerStatus.ACTIVE, unlock, new Refuse("officer_active")),
                Arguments.of(OfficerStatus.LOCKED, unlock, new Change(OfficerStatus.ACTIVE)),
                Arguments.of(OfficerStatus.SUSPENDED, unlock, new Refuse("officer_suspended")),
                Arguments.of(OfficerStatus.CLOSED, unlock, new Refuse("officer_closed")));
    }

    @ParameterizedTest
    @MethodSource({"everyStatusAndChange", "everyStatusAndLock"})
    void answersEachChangeFromEachStatus(OfficerStatus from, StatusChange wanted, StatusVerdict verdict) {
        assertThat(new StatusPolicy().decide(from, from == OfficerStatus.LOCKED, wanted))
                .isEqualTo(verdict);
    }

    @Test
    void aLockOutlastsASuspensionThatLayOverIt() {
        StatusChange resume = new Resume(StatusReason.RETURN);
        assertThat(new StatusPolicy().decide(OfficerStatus.SUSPENDED, true, resume))
                .isEqualTo(new Change(OfficerStatus.LOCKED));
        assertThat(new StatusPolicy().decide(OfficerStatus.SUSPENDED, true, new Reinstate()))
                .isEqualTo(new Change(OfficerStatus.ACTIVE));
    }
}

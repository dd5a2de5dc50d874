package io.officergate.sync.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.ordering.CancellationTarget.Standing;
import io.officergate.sync.ordering.CancellationVerdict.Await;
import io.officergate.sync.ordering.CancellationVerdict.Cancel;
import io.officergate.sync.ordering.CancellationVerdict.Moot;
import io.officergate.sync.ordering.CancellationVerdict.Reason;
import io.officergate.sync.ordering.CancellationVerdict.Refuse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant EFFECT = NOW.plusSeconds(100);

    @Test
    void waitsForAnEventThatHasNotCome() {
        assertThat(CancellationPolicy.decide(NOW, Optional.empty(), NOW)).isEqualTo(new Await());
    }

    @ParameterizedTest
    @CsvSource({"-1,true", "0,true", "100,true", "101,false"})
    void actsAtOnceWhenItIsInForceNoLaterThanTheEventItNames(long afterNow, boolean acts) {
        assertThat(decide(NOW.plusSeconds(afterNow), target(Standing.WAITING), NOW))
                .isEqualTo(acts ? new Cancel() : new Await());
    }

    @Test
    void actsAtItsOwnInstantOnAnEventThatIsStillNotApplied() {
        Instant later = EFFECT.plusSeconds(50);
        assertThat(decide(later, target(Standing.WAITING), later.minusNanos(1))).isEqualTo(new Await());
        assertThat(decide(later, target(Standing.WAITING), later)).isEqualTo(new Cancel());
    }

    @Test
    void doesNotDecideWhatIsUnderWay() {
        assertThat(decide(NOW, target(Standing.IN_DELIVERY), NOW)).isEqualTo(new Await());
    }

    @Test
    void undoesNothing() {
        assertThat(decide(NOW, target(Standing.APPLIED), NOW)).isEqualTo(new Refuse(Reason.ALREADY_APPLIED));
        assertThat(decide(NOW, target(Standing.ENDED), NOW)).isEqualTo(new Moot());
    }

    @Test
    void namesAnEventOfTheSameSubjectThatIsNoCancellation() {
        assertThat(decide(NOW, new CancellationTarget(Standing.WAITING, true, false, false, EFFECT), NOW))
                .isEqualTo(new Refuse(Reason.OTHER_SUBJECT));
        assertThat(decide(NOW, new CancellationTarget(Standing.WAITING, true, true, true, EFFECT), NOW))
                .isEqualTo(new Refuse(Reason.CANCELS_CANCELLATION));
    }

    @ParameterizedTest
    @EnumSource
    void isOfTheSenderOfTheEvent(Standing standing) {
        assertThat(decide(NOW, new CancellationTarget(standing, false, true, false, EFFECT), NOW))
                .isEqualTo(new Refuse(Reason.OTHER_SENDER));
    }

    private static CancellationVerdict decide(Instant inForce, CancellationTarget target, Instant now) {
        return CancellationPolicy.decide(inForce, Optional.of(target), now);
    }

    private static CancellationTarget target(Standing standing) {
        return new CancellationTarget(standing, true, true, false, EFFECT);
    }
}

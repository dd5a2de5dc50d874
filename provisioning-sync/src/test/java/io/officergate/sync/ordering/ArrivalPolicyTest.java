package io.officergate.sync.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.Events;
import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalPolicyTest {

    private static final PersonnelEvent EVENT = Events.resigns("ev-1", "000190000001", "2026-11-24");
    private static final EventVerdict READ = new EventVerdict.WellFormed(EVENT);
    private static final Instant EFFECTIVE = EVENT.effectiveFrom();
    private static final UUID RECEIPT = UUID.randomUUID();

    @Test
    void waitsUntilTheInstantAndNotAMomentLonger() {
        assertThat(ArrivalPolicy.decide(READ, Optional.empty(), EFFECTIVE.minusNanos(1)))
                .isEqualTo(new OrderingVerdict.NotYet(EVENT, EFFECTIVE));
        assertThat(ArrivalPolicy.decide(READ, Optional.empty(), EFFECTIVE)).isEqualTo(new OrderingVerdict.Apply(EVENT));
        assertThat(ArrivalPolicy.decide(READ, Optional.empty(), EFFECTIVE.plus(Duration.ofDays(400))))
                .isEqualTo(new OrderingVerdict.Apply(EVENT));
    }

    @Test
    void knowsARepeatByItsContent() {
        Known known = new Known(RECEIPT, EVENT.content().sha256());
        assertThat(ArrivalPolicy.decide(READ, Optional.of(known), EFFECTIVE))
                .isEqualTo(new OrderingVerdict.Duplicate(RECEIPT));
    }

    @Test
    void callsOtherContentAConflict() {
        Known known = new Known(RECEIPT, "0".repeat(64));
        assertThat(ArrivalPolicy.decide(READ, Optional.of(known), EFFECTIVE))
                .isEqualTo(new OrderingVerdict.Conflict(EVENT, RECEIPT));
    }

    @Test
    void doesNotLookFurtherAtAMalformedOne() {
        List<Finding> findings = List.of(new Finding("id", FindingCode.REQUIRED, "is required"));
        assertThat(ArrivalPolicy.decide(
                        new EventVerdict.Malformed(findings, Optional.empty()),
                        Optional.of(new Known(RECEIPT, "")),
                        EFFECTIVE))
                .isEqualTo(new OrderingVerdict.Malformed(findings, Optional.empty()));
    }
}

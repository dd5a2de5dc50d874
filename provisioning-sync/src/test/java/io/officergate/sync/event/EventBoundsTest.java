package io.officergate.sync.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.officergate.sync.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EventBoundsTest {

    private static final PersonnelEvent EVENT = Events.resigns("ev-1", "000190000001", "2026-11-24T00:00:00Z");
    private static final Instant EFFECTIVE = EVENT.effectiveFrom();
    private static final EventBounds BOUNDS = new EventBounds(30, 2);

    @Test
    void takesWhatIsThirtyYearsBackAndNothingOlder() {
        Instant thirtyYearsOn = EFFECTIVE.atOffset(ZoneOffset.UTC).plusYears(30).toInstant();
        assertThat(BOUNDS.findings(EVENT, thirtyYearsOn)).isEmpty();
        assertThat(BOUNDS.findings(EVENT, thirtyYearsOn.plusSeconds(1))).hasSize(1);
    }

    @Test
    void takesWhatIsTwoYearsAheadAndNothingLater() {
        Instant twoYearsBefore =
                EFFECTIVE.atOffset(ZoneOffset.UTC).minusYears(2).toInstant();
        assertThat(BOUNDS.findings(EVENT, twoYearsBefore)).isEmpty();
        assertThat(BOUNDS.findings(EVENT, twoYearsBefore.minus(Duration.ofSeconds(1))))
                .hasSize(1);
    }

    @Test
    void refusesNonsenseSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventBounds(0, 2))
                .withMessageContaining("past-years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventBounds(30, 21))
                .withMessageContaining("future-years");
    }

    @Test
    void masksThePersonalNumberInAnyText() {
        assertThat(EVENT.toString()).doesNotContain("000190000001").contains("000********1");
    }
}

package io.officergate.movers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.movers.Lateness.InTime;
import io.officergate.movers.Lateness.ReportedLate;
import io.officergate.movers.Lateness.WithdrawnLate;
import io.officergate.movers.RightChange.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JML-2: the day before the effect, the day itself, 24 hours after it to the second, and the day after. */
class LateReportPolicyTest {
    /** 00:00 of 1 July in Viet Nam. */
    private static final Instant EFFECTIVE = Instant.parse("2026-06-30T17:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // reported, carried out, late by how much and what
        "2026-06-29T17:00:00Z, 2026-06-30T17:00:02Z, PT0S, InTime",
        "2026-06-30T17:00:00Z, 2026-06-30T17:00:02Z, PT0S, InTime",
        "2026-07-01T16:59:59Z, 2026-07-01T17:00:00Z, PT0S, InTime",
        "2026-07-01T17:00:00Z, 2026-07-01T17:00:00Z, PT0S, InTime",
        "2026-07-01T17:00:01Z, 2026-07-01T17:00:01Z, PT24H1S, ReportedLate",
        "2026-07-02T17:00:00Z, 2026-07-02T18:00:00Z, PT48H, ReportedLate",
        // in time, as the office says, and carried out late
        "2026-06-29T17:00:00Z, 2026-07-01T17:00:00Z, PT0S, InTime",
        "2026-06-29T17:00:00Z, 2026-07-01T17:00:01Z, PT24H1S, WithdrawnLate",
        "2026-07-01T17:00:00Z, 2026-07-05T17:00:00Z, PT120H, WithdrawnLate",
        // the office does not say: it cannot have been later than it was carried out
        ", 2026-07-01T17:00:00Z, PT0S, InTime",
        ", 2026-07-01T17:00:01Z, PT24H1S, ReportedLate",
        // nor when it names a time to come
        "2026-07-09T17:00:00Z, 2026-07-01T17:00:00Z, PT0S, InTime",
        "2026-07-09T17:00:00Z, 2026-07-03T17:00:00Z, PT72H, ReportedLate"
    })
    void exactlyADayIsInTime(@Nullable Instant reported, Instant settled, Duration delay, String what) {
        assertThat(told(change(true, Optional.ofNullable(reported), What.WITHDRAWN), settled))
                .isEqualTo(what + " " + delay);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T17:00:00Z, InTime PT0S", "2026-07-01T17:00:01Z, WithdrawnLate PT24H1S"})
    void aDateNeedsNoReport(Instant settled, String told) {
        assertThat(told(change(false, Optional.empty(), What.WITHDRAWN), settled))
                .isEqualTo(told);
    }

    @Test
    void whatTookNothingIsNotWithdrawnLateButMayBeReportedLate() {
        RightChange nothing = change(true, Optional.of(EFFECTIVE), What.NOTHING);
        assertThat(told(nothing, EFFECTIVE.plus(Duration.ofDays(3)))).isEqualTo("InTime PT0S");
        RightChange late = change(true, Optional.of(EFFECTIVE.plus(Duration.ofDays(2))), What.NOTHING);
        assertThat(told(late, EFFECTIVE.plus(Duration.ofDays(3)))).isEqualTo("ReportedLate PT48H");
    }

    @Test
    void someTimeMustBeInTime() {
        assertThatThrownBy(() -> new LateReportPolicy(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LateReportPolicy(Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String told(RightChange change, Instant settledAt) {
        Lateness lateness = LateReportPolicy.DEFAULT.decide(change, settledAt);
        Duration delay = lateness instanceof ReportedLate late
                ? late.delay()
                : lateness instanceof WithdrawnLate late ? late.delay() : Duration.ZERO;
        assertThat(lateness).isInstanceOfAny(InTime.class, ReportedLate.class, WithdrawnLate.class);
        return lateness.getClass().getSimpleName() + " " + delay;
    }

    private static RightChange change(boolean byEvent, Optional<Instant> reported, What what) {
        return new RightChange(
                byEvent ? Occasion.TRANSFER : Occasion.BY_DATE,
                byEvent ? Optional.of(new EventName("/hr", "1")) : Optional.empty(),
                new Decision("45/QĐ-UBND"),
                EFFECTIVE,
                reported,
                what,
                what == What.NOTHING ? Optional.empty() : Optional.of(new DutyAtSystem("APPROVAL", "procedure-system")),
                Optional.empty());
    }
}

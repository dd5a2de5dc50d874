package io.officergate.movers;

import java.time.Duration;

/** Whether a right went in time (JML-2). */
public sealed interface Lateness {
    /** It was reported and withdrawn in time. */
    record InTime() implements Lateness {}

    /**
     * The office reported late.
     *
     * @param delay from the effect to the report
     */
    record ReportedLate(Duration delay) implements Lateness {}

    /**
     * It was reported in time, or needs no report, and was withdrawn late: it waited for a person, or servers were away.
     *
     * @param delay from the effect to the withdrawal
     */
    record WithdrawnLate(Duration delay) implements Lateness {}
}

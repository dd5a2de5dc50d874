package io.officergate.sync.inbox;

import java.util.List;

/** What became of a person's decision about the brake. */
public sealed interface BrakeDecision {

    /**
     * It holds from now on.
     *
     * @param events intake of each event that was held
     */
    record Decided(List<IntakeKind> events) implements BrakeDecision {}

    /** Nothing is held: somebody else decided, or it never engaged. */
    record NotEngaged() implements BrakeDecision {}
}

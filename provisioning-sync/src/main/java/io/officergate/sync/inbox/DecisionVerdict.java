package io.officergate.sync.inbox;

/** What became of a person's decision about an event. */
public sealed interface DecisionVerdict {

    /** It holds from now on. */
    record Decided(IntakeKind intake) implements DecisionVerdict {}

    /** Nobody waits for a decision: it was decided, applied or never parked. */
    record NotParked(InboxState state) implements DecisionVerdict {}

    /** There is no such event. */
    record Unknown() implements DecisionVerdict {}
}

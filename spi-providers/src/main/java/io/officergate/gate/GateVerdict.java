package io.officergate.gate;

/** The answer of a rule, and of the gate. */
public sealed interface GateVerdict {
    /** Nothing against it. */
    record Pass() implements GateVerdict {}

    /**
     * No token.
     *
     * @param code short stable name, for example {@code officer_closed}; it is told to the connected system
     */
    record Refuse(String code) implements GateVerdict {}
}

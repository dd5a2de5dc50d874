package io.officergate.gate;

/** One rule at the gate. It looks at facts only: a rule that refuses has changed nothing. */
@FunctionalInterface
public interface GateRule {
    /** Whether this rule lets the token pass. */
    GateVerdict decide(GateFacts facts);
}

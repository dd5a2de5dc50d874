package io.officergate.sync.outbox;

/** How far an event has come, as listeners learn it; part of the contract docs/contracts/personnel-outcome.schema.json. */
public enum OutcomeState {
    /** Keycloak did it. */
    APPLIED,
    /** Keycloak refused it; a person decides. Another outcome follows. */
    PARKED,
    /** A person decided that it is never applied. */
    DISCARDED,
    /** Cannot be an event; kept as it came. */
    MALFORMED,
    /** Other content under a known source and id; kept, never applied. */
    CONFLICT
}

package io.officergate.sync.outbox;

/** How far an event has come, as listeners learn it; part of the contract docs/contracts/personnel-outcome.schema.json. */
public enum OutcomeState {
    /** Done; with code {@code stale} when later decisions stand, {@code already_ended} when there was nothing left to cancel. */
    APPLIED,
    /** Keycloak refused it; a person decides. Another outcome follows. */
    PARKED,
    /** A person decided that it is never applied. */
    DISCARDED,
    /** Its source took it back before it was applied. */
    CANCELLED,
    /** Cannot be an event; kept as it came. */
    MALFORMED,
    /** Other content under a known source and id; kept, never applied. */
    CONFLICT
}

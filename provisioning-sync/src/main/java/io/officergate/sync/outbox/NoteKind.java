package io.officergate.sync.outbox;

/** What only this service knows and the audit trail must hold; part of the contract docs/contracts/personnel-notes.md. */
public enum NoteKind {
    /** A message that cannot be an event was kept. */
    EVENT_MALFORMED,
    /** Other content came under a known source and id. */
    EVENT_CONFLICT,
    /** A sender was refused; nothing was kept. */
    EVENT_REFUSED,
    /** Keycloak refused an event; it waits for a person. */
    EVENT_PARKED,
    /** A person let a parked event be tried again. */
    EVENT_RELEASED,
    /** A person decided that a parked or held event is never applied. */
    EVENT_DISCARDED,
    /** Its sender took an event back before it was applied. */
    EVENT_CANCELLED,
    /** An event was applied although numbers of its source are missing before it. */
    EVENT_GAP,
    /** Too many withdrawals at once: they are held until a person decides. */
    BRAKE_ENGAGED,
    /** A person let the held withdrawals go on. */
    BRAKE_CONFIRMED,
    /** A person decided that the held withdrawals are never applied. */
    BRAKE_DISCARDED,
    /** A full list was compared with the accounts; nothing was changed. */
    ROSTER_COMPARED,
    /** A person had findings of one kind sent as events. */
    ROSTER_APPLIED
}

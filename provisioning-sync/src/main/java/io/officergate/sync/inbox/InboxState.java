package io.officergate.sync.inbox;

/** How far a received message has come. */
public enum InboxState {
    /** Kept; waits for its instant, its turn or Keycloak. */
    RECEIVED,
    /** A withdrawal that the brake stopped; waits for a person, as the later events of the same officer do. */
    HELD,
    /** Keycloak did it; a cancellation: the named event is not applied. */
    APPLIED,
    /** Keycloak refused it, or keeps failing over it; the later events of the same officer wait until a person decides. */
    PARKED,
    /** A person decided that it is never applied. */
    DISCARDED,
    /** A later decision cancelled it before it was applied. */
    CANCELLED,
    /** Breaks the schema or the bounds; kept as it came, never applied. */
    MALFORMED,
    /** Other content under a known source and id; kept, never applied. */
    CONFLICT
}

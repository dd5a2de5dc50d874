package io.officergate.sync.inbox;

/** How far a received message has come. */
public enum InboxState {
    /** Kept; waits for its instant, its turn or Keycloak. */
    RECEIVED,
    /** Keycloak did it. */
    APPLIED,
    /** Keycloak refused it; the later events of the same officer wait until a person decides. */
    PARKED,
    /** A person decided that it is never applied. */
    DISCARDED,
    /** Breaks the schema or the bounds; kept as it came, never applied. */
    MALFORMED,
    /** Other content under a known source and id; kept, never applied. */
    CONFLICT
}

package io.officergate.sync.outbox;

/** To whom something is told. */
public enum OutboxKind {
    /** Whoever listens to how events end. */
    OUTCOME,
    /** Keycloak's append-only audit trail. */
    AUDIT
}

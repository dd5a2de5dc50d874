package io.officergate.sync.outbox;

/** Fired in the transaction that tells something, for observers after its success. */
public record Told(OutboxKind kind) {}

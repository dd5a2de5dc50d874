package io.officergate.sync.outbox;

/** One thing to tell. Without personal data. */
public sealed interface Telling permits Outcome, Note {

    /** To whom. */
    OutboxKind kind();
}

package io.officergate.sync.outbox;

/** What telling came to. */
public sealed interface HearerAnswer {

    /** It has it, and keeps it. */
    record Heard() implements HearerAnswer {}

    /** It is away, or not ready for us: says nothing about the thing told. */
    record Away(String why) implements HearerAnswer {}

    /** It understood, and does not take it. */
    record Refused(String why) implements HearerAnswer {}
}

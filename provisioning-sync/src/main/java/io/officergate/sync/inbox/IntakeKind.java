package io.officergate.sync.inbox;

/** The handle of the door a message came through. */
public enum IntakeKind {
    HTTP,
    KAFKA,
    /** A sheet of a spreadsheet, sent over HTTP. */
    CSV
}

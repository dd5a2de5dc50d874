package io.officergate.sync.inbox;

/**
 * Fired in the transaction in which the inbox notes something about rows by itself; observe it after the commit.
 *
 * @param intake the way they came
 * @param times how many rows
 */
public record Noted(IntakeKind intake, Note note, long times) {

    /** What it noted. */
    public enum Note {
        /** The brake holds it. */
        HELD,
        /** It was parked for what an earlier event had yet to bring, and is tried again. */
        TRIED_AGAIN,
        /** It was applied although numbers of its source are missing before it. */
        GAP,
        /** The numbers missing before it have come. */
        GAP_CLOSED
    }
}

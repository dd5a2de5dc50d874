package io.officergate.sync.brake;

/** Whether an event may be handed out. */
public sealed interface BrakeVerdict {

    /**
     * It may.
     *
     * @param counts how many withdrawals it is, 0 when it is none
     */
    record Pass(long counts) implements BrakeVerdict {}

    /**
     * It waits for a person, as every withdrawal after it.
     *
     * @param limit withdrawals allowed within the window
     */
    record Hold(long limit) implements BrakeVerdict {}
}

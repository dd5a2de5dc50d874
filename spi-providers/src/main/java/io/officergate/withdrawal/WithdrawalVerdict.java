package io.officergate.withdrawal;

import java.time.Instant;

/** How a withdrawal stands against its deadlines. */
public sealed interface WithdrawalVerdict {
    /** The owner of the system has confirmed it; late or not, nothing is left to do. */
    record Confirmed(boolean inTime) implements WithdrawalVerdict {}

    /** There is time left. */
    record OnTime(Instant dueAt) implements WithdrawalVerdict {}

    /** It should have been confirmed. */
    record Overdue(Instant since) implements WithdrawalVerdict {}

    /** It should have been confirmed, and the superior is to be told now. */
    record Escalate(Instant since) implements WithdrawalVerdict {}

    /** It should have been confirmed, and the superior knows. */
    record Escalated(Instant at) implements WithdrawalVerdict {}
}

package io.officergate.withdrawal;

import io.officergate.withdrawal.WithdrawalVerdict.Confirmed;
import io.officergate.withdrawal.WithdrawalVerdict.Escalate;
import io.officergate.withdrawal.WithdrawalVerdict.Escalated;
import io.officergate.withdrawal.WithdrawalVerdict.OnTime;
import io.officergate.withdrawal.WithdrawalVerdict.Overdue;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when the owner of a system confirms a withdrawal, and when the superior is told (JML-4).
 *
 * @param due from the opening of the task, 1 hour to 14 days
 * @param escalation from the opening of the task, not less than {@code due} and at most 14 days
 */
public record WithdrawalPolicy(Duration due, Duration escalation) {
    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(14);

    /** 24 and 48 hours [D]. */
    public static final WithdrawalPolicy DEFAULT = new WithdrawalPolicy(Duration.ofHours(24), Duration.ofHours(48));

    /** @throws IllegalArgumentException when a number is out of its range */
    public WithdrawalPolicy {
        if (due.compareTo(LEAST) < 0 || due.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a withdrawal is due after 1 hour to 14 days, not " + due);
        }
        if (escalation.compareTo(due) < 0 || escalation.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "a withdrawal is escalated when it is due or later, at most after 14 days, not " + escalation);
        }
    }

    /** The deadlines of a task that opens now. */
    public Deadlines deadlines(Instant openedAt) {
        return new Deadlines(openedAt.plus(due), openedAt.plus(escalation));
    }

    /** How the task stands; the instant at which it is due is in time, the one of the escalation is not. */
    public static WithdrawalVerdict decide(WithdrawalTask task, Instant now) {
        Instant dueAt = task.deadlines().dueAt();
        if (task.confirmation().isPresent()) {
            return new Confirmed(!task.confirmation().get().at().isAfter(dueAt));
        }
        if (task.escalatedAt().isPresent()) {
            return new Escalated(task.escalatedAt().get());
        }
        if (!now.isBefore(task.deadlines().escalateAt())) {
            return new Escalate(dueAt);
        }
        return now.isAfter(dueAt) ? new Overdue(dueAt) : new OnTime(dueAt);
    }
}

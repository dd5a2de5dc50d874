package io.officergate.withdrawal;

import java.time.Instant;

/**
 * Until when a withdrawal is to be confirmed; kept with the task, so that another setting moves no open one.
 *
 * @param dueAt the last instant that is in time
 * @param escalateAt the first instant at which the superior is told, not before {@code dueAt}
 */
public record Deadlines(Instant dueAt, Instant escalateAt) {
    /** @throws IllegalArgumentException when it would be escalated before it is due */
    public Deadlines {
        if (escalateAt.isBefore(dueAt)) {
            throw new IllegalArgumentException("nothing is escalated before it is due");
        }
    }
}

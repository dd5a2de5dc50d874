package io.officergate.outbox;

import java.time.Instant;

/** What follows a failed attempt. */
public sealed interface RetryVerdict {
    /** Try again, not before {@code at}. */
    record TryAgain(Instant at) implements RetryVerdict {}

    /** It has failed for too long: give up and show it to the administrator. */
    record GiveUp() implements RetryVerdict {}
}

package io.officergate.guessing;

import java.time.Instant;

/** Whether a secret may be checked now. */
public sealed interface AttemptVerdict {
    /**
     * It may be checked; the try counts as a failure until it is given back.
     *
     * @param standing tries that stand now, this one included, at least 1
     */
    record Granted(int standing) implements AttemptVerdict {}

    /**
     * Not before then, and not even the right secret.
     *
     * @param failures failures that stand
     * @param until when tries are granted again
     */
    record Locked(int failures, Instant until) implements AttemptVerdict {}

    /**
     * Not before a challenge is solved.
     *
     * @param failures failures that stand
     */
    record ChallengeFirst(int failures) implements AttemptVerdict {}

    /**
     * Too many failures came from this address.
     *
     * @param until when the oldest of them no longer counts
     */
    record Throttled(Instant until) implements AttemptVerdict {}
}

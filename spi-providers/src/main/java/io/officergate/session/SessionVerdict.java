package io.officergate.session;

import java.time.Instant;

/** What a session is still worth (SES-1). */
public sealed interface SessionVerdict {
    /** It goes on. */
    record Live() implements SessionVerdict {}

    /**
     * Nobody has used it for too long.
     *
     * @param since when it ended
     */
    record Idle(Instant since) implements SessionVerdict {}

    /**
     * It has gone on for too long, however much it was used.
     *
     * @param since when it ended
     */
    record TooLong(Instant since) implements SessionVerdict {}
}

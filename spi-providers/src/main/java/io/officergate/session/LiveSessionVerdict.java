package io.officergate.session;

import java.util.Optional;

/** Whether a session is the one that counts. */
public sealed interface LiveSessionVerdict {
    /** It is. */
    record IsLive() implements LiveSessionVerdict {}

    /** It becomes the one that counts, in place of another. */
    record Claim(Optional<LiveSession> replaces) implements LiveSessionVerdict {}

    /** A newer sign-in has taken its place. */
    record Replaced() implements LiveSessionVerdict {}

    /** The officer is signed in elsewhere, and that session stays (refusing mode). */
    record Elsewhere(LiveSession other) implements LiveSessionVerdict {}
}

package io.officergate.password;

import java.time.Instant;

/** Whether somebody may choose another password now (PWD-1). */
public sealed interface ChangeVerdict {
    /** Now. */
    record Allowed() implements ChangeVerdict {}

    /**
     * The last change was a moment ago: whoever changes again and again comes back to the first password.
     *
     * @param until when it is allowed
     */
    record TooSoon(Instant until) implements ChangeVerdict {}

    /**
     * There were as many changes as a day may have.
     *
     * @param until when it is allowed
     */
    record TooMany(Instant until) implements ChangeVerdict {}
}

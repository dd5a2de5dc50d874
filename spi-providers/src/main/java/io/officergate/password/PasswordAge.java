package io.officergate.password;

import java.time.Instant;

/** How old a password is, against how old it may be (PWD-1). */
public sealed interface PasswordAge {
    /** There is none: whoever signs in with a passkey alone has nothing to rotate. */
    record NoPassword() implements PasswordAge {}

    /**
     * It may be used.
     *
     * @param until the first instant at which it may not
     */
    record Usable(Instant until) implements PasswordAge {}

    /** It may not be used for anything but choosing another one. */
    record Expired(Cause cause) implements PasswordAge {}

    /** Why a password has expired. */
    enum Cause {
        /** It is as old as it may become. */
        TOO_OLD,
        /** Somebody else has chosen it. */
        SET_BY_ANOTHER,
        /** Nobody knows when it was set. */
        NO_DATE,
        /** It says that it was set later than now: whoever wrote that wanted it to last. */
        DATE_TO_COME
    }
}

package io.officergate.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an officer used the account, as far as it is written down (IDL-1): sign-ins, and use of an online session.
 *
 * @param countsFrom day in Viet Nam from which disuse counts: of the last use, or of the beginning of an account without any
 * @param lastAt the last use, up to an hour earlier than it was; empty when there was none
 */
public record Usage(LocalDate countsFrom, Optional<Instant> lastAt) {
    /** Of an account that begins on that day. */
    public static Usage none(LocalDate begun) {
        return new Usage(begun, Optional.empty());
    }
}

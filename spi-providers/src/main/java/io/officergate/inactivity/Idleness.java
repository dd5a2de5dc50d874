package io.officergate.inactivity;

import java.time.LocalDate;

/** How long an account was not used, by {@link InactivityPolicy}. */
public sealed interface Idleness {
    /** The day on which it is locked at 00:00 in Viet Nam. */
    LocalDate lockedOn();

    /** Whole days in Viet Nam since the last use. */
    long days();

    /** It may be used. */
    record InUse(LocalDate lockedOn, long days) implements Idleness {}

    /** It is past its limit: locked, or about to be by the next sweep; the gate gives no token either way (IDL-1). */
    record Overdue(LocalDate lockedOn, long days) implements Idleness {}
}

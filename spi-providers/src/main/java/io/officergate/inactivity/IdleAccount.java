package io.officergate.inactivity;

import io.officergate.officer.OfficerStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One officer's account as report R-04 tells it (IDL-1).
 *
 * @param fullName family name first; empty when the account has no name
 * @param units codes of the officer's units, in their order
 * @param lastUsedAt to the hour; empty when the account was never used
 * @param idleness at the instant of the report
 * @param warnedAt when the last warning of this very lock was sent to the officer
 * @param headToldAt when a head of the unit was last sent a list with the account on it, since the last use
 * @param lockedAt since when the account is locked for disuse, and may be opened by somebody who makes sure who asks
 * @param systems each connected system at which the officer has a right, with the day of the last use in Viet Nam
 */
public record IdleAccount(
        String userName,
        String fullName,
        List<String> units,
        OfficerStatus status,
        Optional<Instant> lastUsedAt,
        Idleness idleness,
        Optional<Instant> warnedAt,
        Optional<Instant> headToldAt,
        Optional<Instant> lockedAt,
        List<SystemUse> systems) {
    /** A right, and when it was used last. */
    public record SystemUse(String system, Optional<LocalDate> lastUsedOn) {}

    public IdleAccount {
        units = List.copyOf(units);
        systems = List.copyOf(systems);
    }
}

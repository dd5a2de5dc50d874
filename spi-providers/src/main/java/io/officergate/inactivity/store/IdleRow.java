package io.officergate.inactivity.store;

import io.officergate.inactivity.IdleAccount.SystemUse;
import io.officergate.officer.OfficerStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the database has about the use of one officer's account.
 *
 * @param countsFrom day from which disuse counts
 * @param warnedFor the lock of which the last warning told, which was sent {@code warnedAt}
 * @param listedAt when a head was last told
 * @param lockedAt since when it is locked for disuse
 */
public record IdleRow(
        String userName,
        String fullName,
        List<String> units,
        OfficerStatus status,
        LocalDate countsFrom,
        Optional<Instant> lastUsedAt,
        boolean isPrivileged,
        Optional<LocalDate> warnedFor,
        Optional<Instant> warnedAt,
        Optional<Instant> listedAt,
        Optional<Instant> lockedAt,
        List<SystemUse> systems) {
    public IdleRow {
        units = List.copyOf(units);
        systems = List.copyOf(systems);
    }
}

package io.officergate.personnel;

import io.officergate.kernel.PersonalNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An officer of a personnel system's units, as its full list is compared with.
 *
 * @param officer Keycloak's user id
 * @param fullName family name first; empty when there is none
 * @param status of the officer record
 * @param reason of the status
 * @param units codes of the officer's units that the source decides about, at least one, sorted
 * @param duties given to the officer, {@code RECEPTION@procedure-system}, sorted; not those of a group or within another role
 * @param nextChange when a right of the officer ends by itself: a secondment, a rotation, a dated duty
 * @param isGuest whether the officer is there by a secondment, and stands on the list of another unit
 */
public record RegisteredOfficer(
        String officer,
        PersonalNumber personalNumber,
        String userName,
        String fullName,
        String status,
        String reason,
        List<String> units,
        List<String> duties,
        Optional<Instant> nextChange,
        boolean isGuest) {
    /** Keeps its own copies. */
    public RegisteredOfficer {
        units = List.copyOf(units);
        duties = List.copyOf(duties);
    }
}

package io.officergate.password.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the database has about one account and its password.
 *
 * @param id Keycloak's user id
 * @param familyName empty when there is none; so is {@code givenName}
 * @param units names of the account's groups, in their order
 * @param hasPassword whether there is a password at all
 * @param createdAt Keycloak's date of the password
 * @param days the strictest days of the account's roles, and of the realm
 * @param setAt when the password was set, by our own row
 * @param warnedAt when the last mail was sent, {@code warnedEnd} the last day that it named, {@code warnedStep} how many
 *     days before it was due
 */
public record PasswordRow(
        String id,
        String userName,
        String familyName,
        String givenName,
        boolean enabled,
        List<String> units,
        boolean hasPassword,
        Optional<Instant> createdAt,
        int days,
        Optional<Instant> setAt,
        Optional<Instant> warnedAt,
        Optional<LocalDate> warnedEnd,
        Optional<Integer> warnedStep) {
    /** Keeps its own copy. */
    public PasswordRow {
        units = List.copyOf(units);
    }
}

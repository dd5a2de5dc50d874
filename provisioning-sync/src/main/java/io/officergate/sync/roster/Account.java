package io.officergate.sync.roster;

import io.officergate.sync.event.PersonalNumber;
import java.util.List;

/**
 * An officer's account in the units of a source.
 *
 * @param name family name first; may be empty
 * @param service whether it may be used
 * @param units codes, at least one
 * @param duties given to it, {@code RECEPTION@procedure-system}
 * @param isDated whether a right of it ends by itself
 * @param isGuest whether the officer is seconded, and stands on the list of another unit
 */
public record Account(
        PersonalNumber number,
        String userName,
        String name,
        Service service,
        List<String> units,
        List<String> duties,
        boolean isDated,
        boolean isGuest) {

    /** Whether an account serves; one that is only locked does. */
    public enum Service {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    /** The same, with the number as its 12 digits. */
    public static Account of(
            String digits,
            String userName,
            String name,
            Service service,
            List<String> units,
            List<String> duties,
            boolean isDated,
            boolean isGuest) {
        return new Account(new PersonalNumber(digits), userName, name, service, units, duties, isDated, isGuest);
    }

    /** Keeps its own copies. */
    public Account {
        units = List.copyOf(units);
        duties = List.copyOf(duties);
    }
}

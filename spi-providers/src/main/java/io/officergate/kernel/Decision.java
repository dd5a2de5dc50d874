package io.officergate.kernel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The decision an act rests on (quyết định).
 *
 * @param number số quyết định, 1 to 100 characters
 * @param date of the decision, where it is known
 */
public record Decision(String number, Optional<LocalDate> date) {
    /** @throws IllegalArgumentException when the number is blank or longer than 100 characters */
    public Decision {
        if (number.isBlank() || number.length() > 100) {
            throw new IllegalArgumentException("a decision number has 1 to 100 characters");
        }
    }

    /** A decision whose date is not known. */
    public Decision(String number) {
        this(number, Optional.empty());
    }
}

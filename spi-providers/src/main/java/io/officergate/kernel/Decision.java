package io.officergate.kernel;

/**
 * The decision an act rests on (quyết định).
 *
 * @param number số quyết định, 1 to 100 characters
 */
public record Decision(String number) {
    /** @throws IllegalArgumentException when the number is blank or longer than 100 characters */
    public Decision {
        if (number.isBlank() || number.length() > 100) {
            throw new IllegalArgumentException("a decision number has 1 to 100 characters");
        }
    }
}

package io.officergate.kernel;

import java.time.Year;
import java.util.regex.Pattern;

/**
 * The 12-digit personal number (số định danh cá nhân): place (3), century and sex (1), year of birth (2), random (6).
 * It has no check digit. It is personal data: {@link #toString()} shows it masked, so that it cannot reach a log.
 *
 * @param digits exactly 12 ASCII digits
 */
public record PersonalNumber(String digits) {
    /** The attribute of an account that holds it. */
    public static final String ATTRIBUTE = "personalNumber";

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    /** @throws IllegalArgumentException when {@code digits} is not 12 ASCII digits; the message does not repeat them */
    public PersonalNumber {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("a personal number is exactly 12 digits");
        }
    }

    /** Whether the text is 12 ASCII digits; full-width and other digits are not. */
    public static boolean isWellFormed(String text) {
        return TWELVE_DIGITS.matcher(text).matches();
    }

    /** Whether the text is an old nine-digit number (CMND), which deserves a message of its own. */
    public static boolean isOldNumber(String text) {
        return NINE_DIGITS.matcher(text).matches();
    }

    /** The year of birth the number states, for example 1990 for {@code 000190……}. */
    public Year birthYear() {
        int century = digits.charAt(3) - '0';
        return Year.of(1900 + 100 * (century / 2) + Integer.parseInt(digits.substring(4, 6)));
    }

    /** The form screens may show, for example {@code 001********9}. */
    public String masked() {
        return digits.substring(0, 3) + "********" + digits.charAt(11);
    }

    @Override
    public String toString() {
        return masked();
    }
}

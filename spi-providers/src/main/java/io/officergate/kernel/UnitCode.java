package io.officergate.kernel;

import java.util.regex.Pattern;

/**
 * The organisation code of a unit, in the new notation ({@code H55.242}) or the old one ({@code 000.00.00.H55}).
 *
 * @param value 3 to 18 characters in one of the two notations
 */
public record UnitCode(String value) {
    private static final Pattern NEW_NOTATION = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]{1,4}){0,3}");
    private static final Pattern OLD_NOTATION = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");

    /** @throws IllegalArgumentException when the value is in neither notation */
    public UnitCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an organisation code: expected H55.242 or 000.00.00.H55");
        }
    }

    /** Whether the text is an organisation code in either notation. */
    public static boolean isWellFormed(String text) {
        return NEW_NOTATION.matcher(text).matches()
                || OLD_NOTATION.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

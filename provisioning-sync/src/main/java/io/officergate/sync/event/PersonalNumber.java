package io.officergate.sync.event;

import java.util.regex.Pattern;

/**
 * The 12 digits that name an officer (rules.md section 5). Personal data: its text form is masked, so that it can be met
 * in a log without harm.
 *
 * @param digits exactly 12 ASCII digits
 */
public record PersonalNumber(String digits) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    public PersonalNumber {
        if (!TWELVE_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a personal number has 12 digits");
        }
    }

    /** The number as screens may show it: place and last digit. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + "********" + digits.substring(11);
    }
}

package io.officergate.audit;

import java.util.regex.Pattern;

/**
 * What a person wrote down for the audit trail, for example how an identity was checked (IDL-2, S3). Long numbers are
 * hidden: the trail holds no personal number, even when somebody types one.
 *
 * @param text 3 to 500 characters, without long numbers
 */
public record Explanation(String text) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;
    /** Nine digits or more, in any script, also in groups. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\s.\\-]?\\p{Nd}){8,}");

    /** @throws IllegalArgumentException when the text says nothing or too much */
    public Explanation {
        if (!isFit(text)) {
            throw new IllegalArgumentException("an explanation has 3 to 500 characters");
        }
        text = LONG_NUMBER.matcher(text.strip()).replaceAll("***");
    }

    /** Whether a text says something and not too much. */
    public static boolean isFit(String text) {
        int length = text.strip().length();
        return length >= SHORTEST && length <= LONGEST;
    }
}

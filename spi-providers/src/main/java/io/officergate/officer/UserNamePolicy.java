package io.officergate.officer;

import io.officergate.officer.UserNameVerdict.Fit;
import io.officergate.officer.UserNameVerdict.Unfit;
import java.util.regex.Pattern;

/**
 * Which user names accounts may have (ACC-1). With so few characters no name looks like another: no accents, no full
 * width, no digits or letters of other scripts, nothing of zero width, one case. What Keycloak makes small by itself has
 * been made small before.
 *
 * @param shortest characters, at least 1
 * @param longest characters, at least {@code shortest}
 */
public record UserNamePolicy(int shortest, int longest) {
    /** 3 to 64 characters [D]. */
    public static final UserNamePolicy DEFAULT = new UserNamePolicy(3, 64);

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[._-]?[0-9]){8}");

    /** @throws IllegalArgumentException when the lengths make no sense */
    public UserNamePolicy {
        if (shortest < 1 || longest < shortest) {
            throw new IllegalArgumentException("a user name has at least 1 character");
        }
    }

    /** Whether an account may be called so. */
    public UserNameVerdict decide(String name) {
        if (name.length() < shortest
                || name.length() > longest
                || !SHAPE.matcher(name).matches()) {
            return new Unfit(IdentifierRefusal.USER_NAME_UNFIT);
        }
        // It would be in tokens, events and logs.
        return LONG_NUMBER.matcher(name).find() ? new Unfit(IdentifierRefusal.USER_NAME_HOLDS_NUMBER) : new Fit();
    }
}

package io.officergate.password;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which passwords may not be used, whoever sets them (PWD-1; the lengths are our choice).
 *
 * @param shortest characters at least, 12 to 64
 * @param common whether a text, folded to a to z and 0 to 9, is a password that many people have
 */
public record PasswordContentPolicy(int shortest, Predicate<String> common) {
    /** Of an officer. */
    public static final int SHORTEST = 12;

    /** Of a privileged officer. */
    public static final int SHORTEST_PRIVILEGED = 15;

    private static final int LONGEST = 128;
    private static final int MOST = 64;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M}]+$");

    /** @throws IllegalArgumentException when the length is out of its range */
    public PasswordContentPolicy {
        if (shortest < SHORTEST || shortest > MOST) {
            throw new IllegalArgumentException("the shortest password has " + SHORTEST + " to " + MOST + " characters");
        }
    }

    /** Everything that is wrong with the password but for {@link PasswordFlaw#USED_BEFORE}, which its text does not tell. */
    public Set<PasswordFlaw> flaws(String password, PersonalWords about) {
        Set<PasswordFlaw> flaws = EnumSet.noneOf(PasswordFlaw.class);
        if (password.codePointCount(0, password.length()) > LONGEST) {
            flaws.add(PasswordFlaw.TOO_LONG);
            return flaws;
        }
        String text = Normalizer.normalize(password, Normalizer.Form.NFC);
        note(
                flaws,
                PasswordFlaw.TOO_SHORT,
                text.codePoints().filter(PasswordContentPolicy::isSeen).count() < shortest);
        note(flaws, PasswordFlaw.NO_CAPITAL, lacks(text, Character::isUpperCase));
        note(flaws, PasswordFlaw.NO_SMALL_LETTER, lacks(text, Character::isLowerCase));
        note(flaws, PasswordFlaw.NO_DIGIT, lacks(text, Character::isDigit));
        note(flaws, PasswordFlaw.NO_SIGN, lacks(text, PasswordContentPolicy::isSign));
        note(flaws, PasswordFlaw.PERSONAL, about.isIn(text));
        note(flaws, PasswordFlaw.RUN, Runs.areIn(text));
        note(flaws, PasswordFlaw.COMMON, isCommon(text));
        return flaws;
    }

    /** A common word with digits and signs around it is as common. */
    private boolean isCommon(String text) {
        String core = AROUND.matcher(text).replaceAll("");
        return Stream.concat(Folded.readings(text).stream(), Folded.readings(core).stream())
                .anyMatch(common);
    }

    /** What is invisible, or a mark on nothing, makes a password no longer. */
    private static boolean isSeen(int character) {
        return Character.isLetterOrDigit(character) || isSign(character);
    }

    private static boolean isSign(int character) {
        return !Character.isLetterOrDigit(character)
                && Character.getType(character) != Character.NON_SPACING_MARK
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.SURROGATE;
    }

    private static boolean lacks(String text, IntPredicate kind) {
        return text.codePoints().noneMatch(kind);
    }

    private static void note(Set<PasswordFlaw> flaws, PasswordFlaw flaw, boolean isThere) {
        if (isThere) {
            flaws.add(flaw);
        }
    }
}

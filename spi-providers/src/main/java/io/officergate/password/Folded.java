package io.officergate.password;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a guesser sees it: without accents, capitals and separators, {@code Nguyễn} is {@code nguyen}. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+|(?<=\\p{Ll}\\p{M}{0,4})(?=\\p{Lu})");

    private Folded() {}

    /** Letters a to z and digits, nothing else. */
    static String of(String text) {
        return NO_LETTER_OR_DIGIT.matcher(plain(text)).replaceAll("");
    }

    /** The digits, in their order. */
    static String digits(String text) {
        return NO_DIGIT.matcher(plain(text)).replaceAll("");
    }

    /** What the text may stand for when signs stand for letters, as in {@code P@ssw0rd}: as it is, and two readings of 1. */
    static List<String> readings(String text) {
        String plain = plain(text);
        return List.of(of(text), of(read(plain, 'i')), of(read(plain, 'l')));
    }

    /** The words of a text, cut at everything that is no letter and before a capital after a small letter. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    private static String read(String plain, char one) {
        StringBuilder read = new StringBuilder(plain.length());
        plain.chars().forEach(sign -> read.append((char) letterOf(sign, one)));
        return read.toString();
    }

    private static int letterOf(int sign, char one) {
        return switch (sign) {
            case '@', '4' -> 'a';
            case '3' -> 'e';
            case '1', '!', '|' -> one;
            case '0' -> 'o';
            case '$', '5' -> 's';
            case '7' -> 't';
            default -> sign;
        };
    }
}

package io.officergate.sync.event.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for words that people write in many ways. */
public final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[\\s_.\\-]+");

    private Spelling() {}

    /** In small letters, without accents, blanks and signs: {@code Số quyết định} and {@code so_quyet_dinh} are one. */
    public static String bare(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(plain.replace('đ', 'd').replace('Đ', 'D').replace('\u00a0', ' '))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

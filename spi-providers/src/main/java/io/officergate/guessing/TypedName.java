package io.officergate.guessing;

import java.text.Normalizer;
import java.util.Locale;

/** Names that look alike are one name to whoever counts: compatibility forms and case do not make another. */
public final class TypedName {
    private TypedName() {}

    /** The one writing of a typed name. */
    public static String canonical(String typed) {
        String composed = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}

package io.officergate.officerlist;

import java.util.ResourceBundle;

/** What a code means, in Vietnamese and English. */
final class Wording {
    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle("officergate.list-results_vi");
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("officergate.list-results_en");

    private Wording() {}

    static String vietnamese(LineResult result) {
        return text(VIETNAMESE, result);
    }

    static String english(LineResult result) {
        return text(ENGLISH, result);
    }

    private static String text(ResourceBundle bundle, LineResult result) {
        return bundle.containsKey(result.code()) ? bundle.getString(result.code()) : result.told();
    }
}

package io.officergate.secondfactor;

import java.text.Normalizer;

/** A one-time code as people type it: apps show it in two groups, and Vietnamese keyboards may write full-width digits. */
public final class TypedCode {
    private static final int LONGEST = 64;

    private TypedCode() {}

    /** The digits of a typed code; what is no code is left as it is. */
    public static String digits(String typed) {
        return typed.length() > LONGEST
                ? typed
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}

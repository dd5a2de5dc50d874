package io.officergate.password;

import java.util.Locale;

/** What may be wrong with a password (PWD-1), in the order in which it is told. */
public enum PasswordFlaw {
    TOO_SHORT,
    TOO_LONG,
    NO_CAPITAL,
    NO_SMALL_LETTER,
    NO_DIGIT,
    /** Neither letter nor digit; a blank is one. */
    NO_SIGN,
    /** The officer's name, account, unit, birth date, phone or personal number is in it. */
    PERSONAL,
    /** Neighbouring keys, letters or digits in their order, or a repetition. */
    RUN,
    /** Many people have it, or it was leaked. */
    COMMON,
    /** It is one of the last ten. */
    USED_BEFORE;

    /** The key of its wording. */
    public String key() {
        return "pwd.flaw." + name().toLowerCase(Locale.ROOT);
    }
}

package io.officergate.secondfactor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code with which an officer enrols a first factor, or one in place of a lost one: 12 characters, 60 random bits,
 * without letters that look like digits (MFA-1). Its text form is hidden, so that it cannot reach a log.
 *
 * @param characters 12 characters of the alphabet, upper case
 */
public record ActivationCode(String characters) {
    /** Crockford's Base32: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 64;

    /** @throws IllegalArgumentException when the characters are not 12 of the alphabet; the message does not repeat them */
    public ActivationCode {
        if (characters.length() != LENGTH || characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("an activation code has 12 characters of its alphabet");
        }
    }

    /** A new code. */
    public static ActivationCode fresh(RandomGenerator random) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ActivationCode(characters.toString());
    }

    /**
     * The code a person typed: any case, full-width digits, with or without hyphens and spaces; O is read as 0, I and L
     * as 1. Empty when it cannot be a code.
     */
    public static Optional<ActivationCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean wellFormed =
                characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return wellFormed ? Optional.of(new ActivationCode(characters)) : Optional.empty();
    }

    /** The code as it is shown and printed: {@code 4F7K-9QXT-2M0B}. */
    public String grouped() {
        return characters.substring(0, GROUP) + "-" + characters.substring(GROUP, 2 * GROUP) + "-"
                + characters.substring(2 * GROUP);
    }

    @Override
    public String toString() {
        return "ActivationCode[…]";
    }
}

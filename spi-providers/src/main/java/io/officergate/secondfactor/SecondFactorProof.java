package io.officergate.secondfactor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * That a second factor was verified in a session.
 *
 * @param method how it was proven
 * @param at when, to the second
 */
public record SecondFactorProof(Method method, Instant at) {
    /** Name of the user session note that carries the proof. */
    public static final String NOTE = "officergate.second-factor";

    /** The factors that count. */
    public enum Method {
        /** One-time code of an authenticator app. */
        TOTP,
        /** One-time code given while enrolling the authenticator app. */
        TOTP_ENROLMENT
    }

    /** The proof as the note's text, for example {@code TOTP@1769000000}. */
    public String asNote() {
        return method.name() + "@" + at.getEpochSecond();
    }

    /** The proof a note carries; empty when there is none, or it is not one of ours. */
    public static Optional<SecondFactorProof> ofNote(Optional<String> note) {
        return note.flatMap(SecondFactorProof::parse);
    }

    private static Optional<SecondFactorProof> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            Method method = Method.valueOf(text.substring(0, at));
            return Optional.of(
                    new SecondFactorProof(method, Instant.ofEpochSecond(Long.parseLong(text.substring(at + 1)))));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

package io.officergate.secondfactor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a second factor was verified in a session.
 *
 * @param method how it was proven
 * @param at when, to the millisecond
 */
public record SecondFactorProof(Method method, Instant at) {
    /**
     * The factors that count. Their {@code amr} values are those of RFC 8176: {@code pwd} password, {@code otp} one-time
     * code, {@code pop} proof of possession of a key, {@code user} presence tested, {@code mfa} more than one factor.
     */
    public enum Method {
        /** One-time code of an authenticator app, after the password. */
        TOTP,
        /** One-time code given while enrolling the authenticator app, after password and activation code. */
        TOTP_ENROLMENT,
        /** A passkey that verified its holder (PIN, finger, face), without a password. */
        PASSKEY,
        /** A passkey or security key after the password. */
        SECURITY_KEY,
        /** A passkey given while enrolling it, after password and activation code or another factor. */
        PASSKEY_ENROLMENT,
        /** A recovery code, after the password. */
        RECOVERY_CODE;

        /** Values of the {@code amr} claim. */
        public List<String> references() {
            return switch (this) {
                case TOTP, TOTP_ENROLMENT, RECOVERY_CODE -> List.of("pwd", "otp", "mfa");
                case SECURITY_KEY, PASSKEY_ENROLMENT -> List.of("pwd", "pop", "mfa");
                case PASSKEY -> List.of("pop", "user", "mfa");
            };
        }

        /** Whether a key was used that cannot be read out, guessed or relayed by a false page. */
        public boolean resistsPhishing() {
            return this == PASSKEY || this == SECURITY_KEY || this == PASSKEY_ENROLMENT;
        }
    }

    /** The proof as text, for example {@code TOTP@1769000000000}. */
    public String asText() {
        return method.name() + "@" + at.toEpochMilli();
    }

    /** The proof a text tells of; empty when it is not one of ours. */
    public static Optional<SecondFactorProof> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            Method method = Method.valueOf(text.substring(0, at));
            return Optional.of(
                    new SecondFactorProof(method, Instant.ofEpochMilli(Long.parseLong(text.substring(at + 1)))));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

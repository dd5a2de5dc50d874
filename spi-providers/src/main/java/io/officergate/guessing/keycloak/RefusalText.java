package io.officergate.guessing.keycloak;

import io.officergate.guessing.AttemptVerdict;
import io.officergate.guessing.AttemptVerdict.ChallengeFirst;
import io.officergate.guessing.AttemptVerdict.Granted;
import io.officergate.guessing.AttemptVerdict.Locked;
import io.officergate.guessing.AttemptVerdict.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** Why no secret was checked, in the reader's language; the same for an account and for a name nobody has. */
final class RefusalText {
    private RefusalText() {}

    /**
     * The message for a field of the form; empty when the secret was checked.
     *
     * @param form whose language is the reader's
     */
    static Optional<FormMessage> of(AttemptVerdict verdict, LoginFormsProvider form, String field, Instant now) {
        if (verdict instanceof Locked locked) {
            String failures = Integer.toString(locked.failures());
            return Optional.of(
                    new FormMessage(field, "lock.failed_attempts", failures, timeLeft(form, now, locked.until())));
        }
        if (verdict instanceof Throttled throttled) {
            return Optional.of(new FormMessage(field, "guessing.throttled", timeLeft(form, now, throttled.until())));
        }
        if (verdict instanceof ChallengeFirst) {
            return Optional.of(new FormMessage(field, "guessing.challenge_first"));
        }
        if (verdict instanceof Granted) {
            return Optional.empty();
        }
        throw new IllegalStateException("unknown verdict " + verdict);
    }

    /** Rounded up to the minute, so that nobody comes back too early. */
    private static String timeLeft(LoginFormsProvider form, Instant now, Instant until) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        String hours = Long.toString(minutes / 60);
        String rest = Long.toString(minutes % 60);
        if (minutes < 60) {
            return form.getMessage("duration.minutes", rest);
        }
        return minutes % 60 == 0
                ? form.getMessage("duration.hours", hours)
                : form.getMessage("duration.hours_minutes", hours, rest);
    }
}

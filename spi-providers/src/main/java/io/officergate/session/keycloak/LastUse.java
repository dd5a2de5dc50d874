package io.officergate.session.keycloak;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * When a session was used last: the latest sign-in or token. Keycloak's own mark will not do: it is set anew (by the
 * cookie, by the new refresh token) before anybody can ask (seen on 26.7.3).
 */
final class LastUse {
    private static final String NOTE = "officergate.last-use";

    /** Who comes back so soon leaves no new mark: the token right after a sign-in would write the session again. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private LastUse() {}

    static Instant of(UserSessionModel userSession) {
        long latest = Math.max(
                userSession.getStarted(),
                Math.max(seconds(userSession, NOTE), seconds(userSession, AuthenticationManager.AUTH_TIME)));
        return Instant.ofEpochSecond(latest);
    }

    static void remember(UserSessionModel userSession, Instant now) {
        if (of(userSession).plus(SOON).isBefore(now)) {
            userSession.setNote(NOTE, Long.toString(now.getEpochSecond()));
        }
    }

    private static long seconds(UserSessionModel userSession, String note) {
        String value = userSession.getNote(note);
        return value == null ? 0 : Long.parseLong(value);
    }
}

package io.officergate.session.keycloak;

import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.session.SessionVerdict.Live;
import io.officergate.session.store.ReplacedSessions;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.cookie.CookieType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.managers.IdentityCookieToken;

/**
 * Keycloak's step that goes on with a session. One that is over its limits is ended (SES-1), and who comes with the cookie
 * of a session that a newer sign-in has ended is told so (ACC-2).
 */
final class SessionCookie extends CookieAuthenticator {
    private final LimitedSessions limits;

    SessionCookie(LimitedSessions limits) {
        this.limits = limits;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthResult found =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (found == null) {
            if (wasReplaced(context.getSession())) {
                context.setForwardedInfoMessage("session.replaced");
            }
            context.attempted();
            return;
        }
        UserSessionModel userSession = found.session();
        if (limits.judge(context.getRealm(), userSession, Now.instant()) instanceof Live) {
            super.authenticate(context);
            return;
        }
        new SessionEnding(context.getSession(), context.getRealm()).endAndTell(userSession);
        AuthenticationManager.expireIdentityCookie(context.getSession());
        context.setForwardedInfoMessage("session.expired");
        context.attempted();
    }

    /** Only the browser that has the session's own cookie learns of it. */
    private static boolean wasReplaced(KeycloakSession session) {
        String cookie = session.getProvider(CookieProvider.class).get(CookieType.IDENTITY);
        return Optional.ofNullable(cookie)
                .map(signed -> session.tokens().decode(signed, IdentityCookieToken.class))
                .map(IdentityCookieToken::getSessionId)
                .filter(id -> new ReplacedSessions(Database.of(session)).include(id))
                .isPresent();
    }
}

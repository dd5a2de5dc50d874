package io.officergate.session.keycloak;

import io.officergate.platform.Now;
import io.officergate.session.SessionVerdict.Live;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Single sign-on with a session that is over its limits is a new sign-in (SES-1). */
final class LimitedCookie extends CookieAuthenticator {
    private final LimitedSessions limits;

    LimitedCookie(LimitedSessions limits) {
        this.limits = limits;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthResult found =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (found == null) {
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
}

package io.officergate.session.keycloak;

import io.officergate.platform.Database;
import io.officergate.session.store.ReplacedSessions;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.cookie.CookieType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.IdentityCookieToken;

/** Keycloak's step that goes on with a session; whose session a newer sign-in has ended is told so (ACC-2). */
final class SessionCookie extends CookieAuthenticator {
    /** Key of the text. */
    static final String REPLACED = "session.replaced";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        super.authenticate(context);
        if (context.getStatus() == FlowStatus.ATTEMPTED && wasReplaced(context.getSession())) {
            context.setForwardedInfoMessage(REPLACED);
        }
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

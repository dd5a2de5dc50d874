package io.officergate.session.keycloak;

import io.officergate.platform.Precedence;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in Keycloak's place for the session cookie, under its id, so that a flow of a realm admin's has it too. */
public final class SessionCookieFactory extends CookieAuthenticatorFactory {
    private LimitedSessions limits = LimitedSessions.byDefault();

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SessionCookie(limits);
    }

    @Override
    public void init(Config.Scope config) {
        limits = LimitedSessions.configured();
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

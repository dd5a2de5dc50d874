package io.officergate.session.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in Keycloak's place under its id, so that the step is ours in every flow. */
public final class SessionCookieFactory extends CookieAuthenticatorFactory {
    private static final int BEFORE_KEYCLOAKS_OWN = 100;
    private static final SessionCookie STEP = new SessionCookie();

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }
}

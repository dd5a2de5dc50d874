package io.officergate.gate.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Offers the password page to sign-in flows, where Keycloak's own would tell accounts and unknown names apart. */
public final class SignInPageFactory extends UsernamePasswordFormFactory {
    /** Provider id. */
    public static final String ID = "officergate-password";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SignInPage(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "OfficerGate: user name and password";
    }

    @Override
    public String getHelpText() {
        return "Asks for user name and password. Accounts, unknown names and locked accounts are answered alike (MFA-2); "
                + "why an account is shut is told after a one-time code too (JML-1).";
    }
}

package io.officergate.gate.keycloak;

import io.officergate.guessing.keycloak.PasswordPage;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The password page, behind which the officer of a shut account is asked for a code as everybody is, and then told why (JML-1). */
final class SignInPage extends PasswordPage {
    SignInPage(KeycloakSession session) {
        super(session);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        new ShutAccountPages(context).forget();
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        ShutAccountPages shut = new ShutAccountPages(context);
        if (!shut.takeCode()) {
            shut.forget();
            super.action(context);
        }
    }

    /** Asked once the password was right. Keycloak lets no disabled account come to the next step of a flow (26.7.3). */
    @Override
    public boolean enabledUser(AuthenticationFlowContext context, UserModel user) {
        ShutAccountPages shut = new ShutAccountPages(context);
        boolean isToldLater = shut.isShut(user) && shut.askForCode(user);
        return !isToldLater && super.enabledUser(context, user);
    }
}

package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.WebAuthnPasswordlessAuthenticator;
import org.keycloak.models.KeycloakSession;

/** Keycloak's page for a passkey after the password, which marks the sign-in as proven. */
final class PasskeyAuthenticator extends WebAuthnPasswordlessAuthenticator {
    PasskeyAuthenticator(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            new SignIn(session, context.getRealm(), context.getAuthenticationSession()).proven(Method.SECURITY_KEY);
        }
    }
}

package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticator;
import org.keycloak.models.KeycloakSession;

/** Keycloak's page for a security key after the password, which marks the sign-in as proven. */
final class SecurityKeyAuthenticator extends WebAuthnAuthenticator {
    SecurityKeyAuthenticator(KeycloakSession session) {
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

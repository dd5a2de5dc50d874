package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.Guesses;
import io.officergate.platform.Now;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.SecondFactorProof.Method;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;

/** Keycloak's code page, which also marks the sign-in as proven once the code was right (MFA-1). */
final class SecondFactorAuthenticator extends OTPFormAuthenticator {
    @Override
    public void action(AuthenticationFlowContext context) {
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            SecondFactorProof proof = new SecondFactorProof(Method.TOTP, Now.instant());
            context.getAuthenticationSession().setUserSessionNote(SecondFactorProof.NOTE, proof.asNote());
            Guesses.of(context.getSession()).signedIn(context.getRealm(), context.getUser());
        }
    }
}

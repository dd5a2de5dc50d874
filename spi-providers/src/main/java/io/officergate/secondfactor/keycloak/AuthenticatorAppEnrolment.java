package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.Guesses;
import io.officergate.platform.Now;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.SecondFactorProof.Method;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.requiredactions.UpdateTotp;

/**
 * Keycloak's enrolment of an authenticator app, under Keycloak's own id so that every way to it leads here. The first
 * code was verified, so the session is proven.
 */
public final class AuthenticatorAppEnrolment extends UpdateTotp {
    private static final int BEFORE_KEYCLOAKS_OWN = 100;

    @Override
    public void processAction(RequiredActionContext context) {
        super.processAction(context);
        if (context.getStatus() == Status.SUCCESS) {
            SecondFactorProof proof = new SecondFactorProof(Method.TOTP_ENROLMENT, Now.instant());
            context.getAuthenticationSession().setUserSessionNote(SecondFactorProof.NOTE, proof.asNote());
            Guesses.of(context.getSession()).signedIn(context.getRealm(), context.getUser());
        }
    }

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }
}

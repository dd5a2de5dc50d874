package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** The guarded enrolment of a passkey, which comes by itself when an officer needs one and has just proven another factor. */
final class GuardedPasskeyEnrolment extends GuardedEnrolment {
    private final PasskeyRoles passkeyRoles;

    GuardedPasskeyEnrolment(RequiredActionProvider keycloaks, PasskeyRoles passkeyRoles) {
        super(keycloaks, WebAuthnCredentialModel.TYPE_PASSWORDLESS, Optional.of(Method.PASSKEY_ENROLMENT));
        this.passkeyRoles = passkeyRoles;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        super.evaluateTriggers(context);
        if (isDue(context)) {
            context.getAuthenticationSession().addRequiredAction(PasskeyEnrolment.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isDue(context)) {
            context.form().setInfo("passkey.due");
        }
        super.requiredActionChallenge(context);
    }

    private boolean isDue(RequiredActionContext context) {
        return passkeyRoles.cover(context.getRealm(), context.getUser())
                && !Factors.includeKey(context.getUser())
                && provenNow(context)
                        .filter(method -> !method.resistsPhishing())
                        .isPresent();
    }
}

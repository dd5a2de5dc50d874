package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import io.officergate.secondfactor.SecondFactorProof.Method;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;

/** Keycloak's enrolment of an authenticator app behind our guard, under Keycloak's own id so that every way to it leads here. */
public final class AuthenticatorAppEnrolment extends UpdateTotp {
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new GuardedEnrolment(super.create(session), OTPCredentialModel.TYPE, Optional.of(Method.TOTP_ENROLMENT));
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

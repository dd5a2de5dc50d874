package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import io.officergate.secondfactor.SecondFactorProof.Method;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Keycloak's enrolment of a security key as second factor behind our guard, under Keycloak's own id. */
public final class SecurityKeyEnrolment extends WebAuthnRegisterFactory {
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new GuardedEnrolment(
                super.create(session), WebAuthnCredentialModel.TYPE_TWOFACTOR, Optional.of(Method.PASSKEY_ENROLMENT));
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

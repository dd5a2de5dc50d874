package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof.Method;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Keycloak's enrolment of a passkey behind our guard, under Keycloak's own id. */
public final class PasskeyEnrolment extends WebAuthnPasswordlessRegisterFactory {
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new GuardedEnrolment(
                super.create(session),
                WebAuthnCredentialModel.TYPE_PASSWORDLESS,
                Optional.of(Method.PASSKEY_ENROLMENT));
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

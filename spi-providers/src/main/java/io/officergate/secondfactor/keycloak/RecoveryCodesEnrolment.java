package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** Keycloak's page of recovery codes behind our guard, under Keycloak's own id; receiving codes proves nothing. */
public final class RecoveryCodesEnrolment extends RecoveryAuthnCodesAction {
    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new GuardedEnrolment(super.create(session), RecoveryAuthnCodesCredentialModel.TYPE, Optional.empty());
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

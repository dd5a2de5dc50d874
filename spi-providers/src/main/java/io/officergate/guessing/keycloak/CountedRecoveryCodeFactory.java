package io.officergate.guessing.keycloak;

import io.officergate.platform.Precedence;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Puts counting before every check of a recovery code: Keycloak's own id, looked up first. */
public final class CountedRecoveryCodeFactory extends RecoveryAuthnCodesCredentialProviderFactory {
    @Override
    public RecoveryAuthnCodesCredentialProvider create(KeycloakSession session) {
        return new CountedRecoveryCode(session);
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

package io.officergate.guessing.keycloak;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's recovery codes, checked only while a try is left. */
final class CountedRecoveryCode extends RecoveryAuthnCodesCredentialProvider {
    private final KeycloakSession session;

    CountedRecoveryCode(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return input.getChallengeResponse() != null
                && Guesses.of(session).attempt(realm, user, () -> super.isValid(realm, user, input));
    }
}

package io.officergate.guessing.keycloak;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's recovery codes, checked only while a try is left. */
final class CountedRecoveryCode extends RecoveryAuthnCodesCredentialProvider {
    private final Guesses guesses;

    CountedRecoveryCode(KeycloakSession session) {
        super(session);
        this.guesses = Guesses.of(session);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return input.getChallengeResponse() != null
                && guesses.attempt(realm, user, () -> super.isValid(realm, user, input));
    }
}

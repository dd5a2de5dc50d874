package io.officergate.guessing.keycloak;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's one-time codes, checked only while a try is left; the room {@code secondfactor} makes them. */
public class CountedOneTimeCode extends OTPCredentialProvider {
    protected CountedOneTimeCode(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return input.getChallengeResponse() != null
                && Guesses.of(session).attempt(realm, user, () -> super.isValid(realm, user, input));
    }
}

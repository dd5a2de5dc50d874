package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.CountedOneTimeCode;
import io.officergate.secondfactor.TypedCode;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Keycloak's authenticator apps: their codes are read as people type them, and counted, and the last factor stays. */
final class AuthenticatorAppCredentials extends CountedOneTimeCode {
    AuthenticatorAppCredentials(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        String typed = input.getChallengeResponse();
        return typed != null
                && super.isValid(
                        realm,
                        user,
                        new UserCredentialModel(input.getCredentialId(), input.getType(), TypedCode.digits(typed)));
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return new FactorRemoval(session).limit(super.getCredentialTypeMetadata(context), context);
    }
}

package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.CountedOneTimeCode;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;

/** Keycloak's authenticator apps: their codes are counted, and the last factor stays. */
final class AuthenticatorAppCredentials extends CountedOneTimeCode {
    AuthenticatorAppCredentials(KeycloakSession session) {
        super(session);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return new FactorRemoval(session).limit(super.getCredentialTypeMetadata(context), context);
    }
}

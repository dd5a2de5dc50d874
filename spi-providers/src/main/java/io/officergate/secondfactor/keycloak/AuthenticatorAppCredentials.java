package io.officergate.secondfactor.keycloak;

import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.models.KeycloakSession;

/** Keycloak's authenticator apps, of which the last factor stays. */
final class AuthenticatorAppCredentials extends OTPCredentialProvider {
    AuthenticatorAppCredentials(KeycloakSession session) {
        super(session);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return new FactorRemoval(session).limit(super.getCredentialTypeMetadata(context), context);
    }
}

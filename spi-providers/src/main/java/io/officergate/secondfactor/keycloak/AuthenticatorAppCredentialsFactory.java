package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the authenticator apps, under Keycloak's own id. */
public final class AuthenticatorAppCredentialsFactory extends OTPCredentialProviderFactory {
    @Override
    public OTPCredentialProvider create(KeycloakSession session) {
        return new AuthenticatorAppCredentials(session);
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

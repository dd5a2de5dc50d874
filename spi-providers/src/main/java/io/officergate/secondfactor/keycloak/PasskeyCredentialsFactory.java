package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.WebAuthnPasswordlessCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the passkeys, under Keycloak's own id. */
public final class PasskeyCredentialsFactory extends WebAuthnPasswordlessCredentialProviderFactory {
    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new PasskeyCredentials(session, getMetadataService(), createOrGetObjectConverter());
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

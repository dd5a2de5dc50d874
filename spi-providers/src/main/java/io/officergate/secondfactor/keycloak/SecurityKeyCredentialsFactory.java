package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.WebAuthnCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the security keys, under Keycloak's own id. */
public final class SecurityKeyCredentialsFactory extends WebAuthnCredentialProviderFactory {
    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new SecurityKeyCredentials(session, getMetadataService(), createOrGetObjectConverter());
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

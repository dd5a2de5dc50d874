package io.officergate.secondfactor.keycloak;

import com.webauthn4j.converter.util.ObjectConverter;
import org.keycloak.authentication.authenticators.browser.WebAuthnMetadataService;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.WebAuthnCredentialProvider;
import org.keycloak.models.KeycloakSession;

/** Keycloak's security keys, of which the last factor stays. */
final class SecurityKeyCredentials extends WebAuthnCredentialProvider {
    SecurityKeyCredentials(KeycloakSession session, WebAuthnMetadataService makers, ObjectConverter converter) {
        super(session, makers, converter);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return new FactorRemoval(getKeycloakSession()).limit(super.getCredentialTypeMetadata(context), context);
    }
}

package io.officergate.guessing.keycloak;

import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Puts counting before every check of a one-time code: Keycloak's own id, looked up first. */
public final class CountedOneTimeCodeFactory extends OTPCredentialProviderFactory {
    @Override
    public OTPCredentialProvider create(KeycloakSession session) {
        return new CountedOneTimeCode(session);
    }

    @Override
    public int order() {
        return CountedPasswordFactory.BEFORE_KEYCLOAKS_OWN;
    }
}

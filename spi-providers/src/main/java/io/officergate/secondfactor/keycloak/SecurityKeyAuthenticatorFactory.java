package io.officergate.secondfactor.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Offers a security key as second factor to sign-in flows. */
public final class SecurityKeyAuthenticatorFactory extends FactorStep {
    /** Provider id. */
    public static final String ID = "officergate-security-key";

    public SecurityKeyAuthenticatorFactory() {
        super(ID, "security key", "Asks for a registered security key after the password (MFA-1).");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SecurityKeyAuthenticator(session);
    }

    @Override
    public String getReferenceCategory() {
        return WebAuthnCredentialModel.TYPE_TWOFACTOR;
    }
}

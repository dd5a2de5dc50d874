package io.officergate.secondfactor.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Offers a passkey as second factor, for officers who typed their password although they have one. */
public final class PasskeyAuthenticatorFactory extends FactorStep {
    /** Provider id. */
    public static final String ID = "officergate-passkey";

    public PasskeyAuthenticatorFactory() {
        super(ID, "passkey", "Asks for a registered passkey after the password (MFA-1).");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PasskeyAuthenticator(session);
    }

    @Override
    public String getReferenceCategory() {
        return WebAuthnCredentialModel.TYPE_PASSWORDLESS;
    }
}

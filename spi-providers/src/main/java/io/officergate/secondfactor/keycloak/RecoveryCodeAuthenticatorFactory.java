package io.officergate.secondfactor.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** Offers recovery codes to sign-in flows. */
public final class RecoveryCodeAuthenticatorFactory extends FactorStep {
    /** Provider id. */
    public static final String ID = "officergate-recovery-code";

    public RecoveryCodeAuthenticatorFactory() {
        super(ID, "recovery code", "Asks for the next of the officer's recovery codes; each is good once (MFA-1).");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryCodeAuthenticator(session, passkeyRoles());
    }

    @Override
    public String getReferenceCategory() {
        return RecoveryAuthnCodesCredentialModel.TYPE;
    }
}

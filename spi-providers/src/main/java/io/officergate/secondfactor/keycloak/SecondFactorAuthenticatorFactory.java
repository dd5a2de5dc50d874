package io.officergate.secondfactor.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;

/** Offers the one-time code of an authenticator app to sign-in flows. */
public final class SecondFactorAuthenticatorFactory extends FactorStep {
    /** Provider id. */
    public static final String ID = "officergate-second-factor";

    public SecondFactorAuthenticatorFactory() {
        super(ID, "one-time code", "Asks for the 6-digit code of an authenticator app (MFA-1).");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SecondFactorAuthenticator(passkeyRoles());
    }

    @Override
    public String getReferenceCategory() {
        return OTPCredentialModel.TYPE;
    }
}

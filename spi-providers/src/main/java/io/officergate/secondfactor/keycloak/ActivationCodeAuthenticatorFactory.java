package io.officergate.secondfactor.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Offers the activation code to sign-in flows, for officers who have no factor or lost it. */
public final class ActivationCodeAuthenticatorFactory extends FactorStep {
    /** Provider id. */
    public static final String ID = "officergate-activation-code";

    public ActivationCodeAuthenticatorFactory() {
        super(
                ID,
                "activation code",
                "Asks for the activation code of the unit's administrator, then has a factor enrolled (MFA-1).");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new ActivationCodeAuthenticator(passkeyRoles());
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }
}

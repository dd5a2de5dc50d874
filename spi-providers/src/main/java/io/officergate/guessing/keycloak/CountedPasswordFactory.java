package io.officergate.guessing.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Precedence;
import org.keycloak.Config;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Puts counting before every check of a password, whatever asks for it: Keycloak's own id, looked up first. */
public final class CountedPasswordFactory extends PasswordCredentialProviderFactory {
    private ExemptRealms exempt = ExemptRealms.none();

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        exempt = ExemptRealms.configured();
    }

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new CountedPassword(session, super.create(session), exempt);
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

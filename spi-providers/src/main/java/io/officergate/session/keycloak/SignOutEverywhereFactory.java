package io.officergate.session.keycloak;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolFactory;
import org.keycloak.protocol.oidc.OIDCProviderConfig;

/** Stands in Keycloak's place for OpenID Connect, under its id, for the sake of signing out (docs/adr/0014). */
public final class SignOutEverywhereFactory extends OIDCLoginProtocolFactory {
    private @Nullable OIDCProviderConfig config;

    @Override
    public void init(Config.Scope scope) {
        super.init(scope);
        config = new OIDCProviderConfig(scope);
    }

    @Override
    public LoginProtocol create(KeycloakSession session) {
        return new SignOutEverywhere(session, Objects.requireNonNull(config, "init comes first"));
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}

package io.officergate.session.keycloak;

import io.officergate.platform.Now;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;

/**
 * Lets the tokens of privileged officers end soon, also the ID token, which takes the end of the access token and never
 * comes to the gate (SES-1). Where it is missing, the gate still shortens the access token.
 */
public final class ShortTokenMapper extends AbstractOIDCProtocolMapper implements OIDCAccessTokenMapper {
    /** Provider id. */
    public static final String ID = "officergate-short-tokens";

    private LimitedSessions limits = LimitedSessions.byDefault();

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapping,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        limits.shorten(token, userSession.getUser(), Now.instant());
        return token;
    }

    @Override
    public void init(Config.Scope config) {
        limits = LimitedSessions.configured();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "OfficerGate: short tokens of privileged officers";
    }

    @Override
    public String getHelpText() {
        return "Systems in use come back before the session of a privileged officer is idle (SES-1).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}

package io.officergate.session.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCProviderConfig;
import org.keycloak.services.managers.ResourceAdminManager;

/** OpenID Connect as Keycloak speaks it, but that systems hear of a sign-out through the outbox (SES-1). */
final class SignOutEverywhere extends OIDCLoginProtocol {
    SignOutEverywhere(KeycloakSession session, OIDCProviderConfig config) {
        super(config);
        setSession(session);
    }

    /**
     * Keycloak would call the system inside the request, once; here the message commits with the sign-out and is repeated
     * until the system confirms.
     */
    @Override
    public Response backchannelLogout(UserSessionModel userSession, AuthenticatedClientSessionModel clientSession) {
        if (ResourceAdminManager.getBackchannelLogoutUrl(session, clientSession.getClient()) == null) {
            return super.backchannelLogout(userSession, clientSession);
        }
        new ToldSystems(session, realm).tell(userSession, clientSession);
        return Response.ok().build();
    }
}

package io.officergate.gate.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/** SAML answers are not tokens and never pass the gate, so there are none; what else the protocol does stays. */
final class ClosedSaml extends SamlProtocol {
    @Override
    public Response authenticated(
            AuthenticationSessionModel authSession, UserSessionModel userSession, ClientSessionContext clientSession) {
        session.sessions().removeUserSession(realm, userSession);
        return ErrorPage.error(session, authSession, Response.Status.BAD_REQUEST, Messages.INVALID_REQUEST);
    }
}

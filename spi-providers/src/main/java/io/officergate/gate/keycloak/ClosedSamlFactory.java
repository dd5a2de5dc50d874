package io.officergate.gate.keycloak;

import io.officergate.platform.Precedence;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.saml.SamlProtocolFactory;

/**
 * Stands in Keycloak's place for SAML, under its id, and has no address: SAML is closed even where the server option
 * that switches it off was forgotten.
 */
public final class ClosedSamlFactory extends SamlProtocolFactory {
    @Override
    public Object createProtocolEndpoint(KeycloakSession session, EventBuilder event) {
        throw new NotFoundException("Protocol not found");
    }

    @Override
    public LoginProtocol create(KeycloakSession session) {
        return new ClosedSaml().setSession(session);
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

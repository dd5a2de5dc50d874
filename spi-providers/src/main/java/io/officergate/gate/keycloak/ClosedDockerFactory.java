package io.officergate.gate.keycloak;

import io.officergate.platform.Precedence;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.docker.DockerAuthV2ProtocolFactory;

/** As {@link ClosedSamlFactory}, for the tokens of Docker registries, which never pass the gate either. */
public final class ClosedDockerFactory extends DockerAuthV2ProtocolFactory {
    @Override
    public Object createProtocolEndpoint(KeycloakSession session, EventBuilder event) {
        throw new NotFoundException("Protocol not found");
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

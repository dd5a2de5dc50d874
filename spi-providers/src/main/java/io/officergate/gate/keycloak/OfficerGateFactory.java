package io.officergate.gate.keycloak;

import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Puts the gate before every token; settings are the server's, out of a realm admin's reach. */
public final class OfficerGateFactory implements TokenPostProcessorFactory, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate";

    private static final int FIRST = 1000;

    private Set<String> exemptRealms = Set.of("master");

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new OfficerGate(session, exemptRealms);
    }

    @Override
    public void init(Config.Scope config) {
        String[] configured = config.getArray("exempt-realms");
        if (configured != null) {
            exemptRealms = Set.of(configured);
        }
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of("exempt-realms", String.join(",", exemptRealms));
    }
}

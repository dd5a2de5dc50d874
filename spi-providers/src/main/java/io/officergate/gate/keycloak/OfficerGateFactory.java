package io.officergate.gate.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.secondfactor.keycloak.PasskeyRoles;
import io.officergate.session.keycloak.LimitedSessions;
import java.util.Map;
import java.util.TreeMap;
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

    private ExemptRealms exempt = ExemptRealms.none();
    private PasskeyRoles passkeyRoles = PasskeyRoles.none();
    private LimitedSessions limits = LimitedSessions.byDefault();

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new OfficerGate(session, exempt, passkeyRoles, limits);
    }

    @Override
    public void init(Config.Scope config) {
        exempt = ExemptRealms.configured();
        passkeyRoles = PasskeyRoles.configured();
        limits = LimitedSessions.configured();
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
        Map<String, String> info = new TreeMap<>(limits.asInfo());
        info.put("exempt-realms", exempt.asText());
        info.put("passkey-roles", passkeyRoles.asText());
        return info;
    }
}

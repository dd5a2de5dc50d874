package io.officergate.gate.keycloak;

import io.officergate.officer.keycloak.AccountWatch;
import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.keycloak.Unlocking;
import io.officergate.password.keycloak.PasswordAges;
import io.officergate.platform.ExemptRealms;
import io.officergate.secondfactor.keycloak.PasskeyRoles;
import io.officergate.session.LiveSessionPolicy;
import io.officergate.session.LiveSessionPolicy.Winner;
import io.officergate.session.keycloak.LimitedSessions;
import io.officergate.session.keycloak.LiveSessionSettings;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
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
    private EmergencyAdministrators emergency = EmergencyAdministrators.none();
    private PasswordAges passwords = PasswordAges.byDefault();
    private LiveSessionPolicy liveSession = new LiveSessionPolicy(Winner.NEWEST);
    private boolean draftsMayBeDeleted;
    private LimitedSessions limits = LimitedSessions.byDefault();

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new OfficerGate(session, exempt, passkeyRoles, emergency, passwords, liveSession, limits);
    }

    @Override
    public void init(Config.Scope config) {
        exempt = ExemptRealms.configured();
        passkeyRoles = PasskeyRoles.configured();
        emergency = EmergencyAdministrators.configured();
        passwords = PasswordAges.configured();
        liveSession = LiveSessionSettings.configured();
        limits = LimitedSessions.configured();
        draftsMayBeDeleted = config.getBoolean("delete-drafts", false);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new AccountWatch(exempt, emergency, draftsMayBeDeleted));
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
        info.putAll(passwords.asInfo());
        info.put("delete-drafts", Boolean.toString(draftsMayBeDeleted));
        info.put("emergency-administrators", emergency.asText());
        info.put("exempt-realms", exempt.asText());
        info.put("live-session", LiveSessionSettings.asText(liveSession.winner()));
        info.put("passkey-roles", passkeyRoles.asText());
        info.put(Unlocking.NEEDS_TWO, Boolean.toString(Unlocking.configured().needsTwo()));
        return info;
    }
}

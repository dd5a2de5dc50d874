package io.officergate.session.keycloak;

import io.officergate.platform.ExemptRealms;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Makes the watch over where sessions go on; global, so that no realm setting can take it out. */
public final class SharingWatchFactory implements EventListenerProviderFactory, ServerInfoAwareProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-sharing-watch";

    private ExemptRealms exempt = ExemptRealms.none();

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SharingWatch(session, exempt);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        exempt = ExemptRealms.configured();
        SharingEvidence.configured(); // a window out of range stops the server here
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of(
                "sharing-window-minutes",
                Long.toString(SharingEvidence.configured().window().toMinutes()));
    }
}

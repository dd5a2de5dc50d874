package io.officergate.secondfactor.keycloak;

import io.officergate.platform.ExemptRealms;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the watch over sign-in flows; global, so that no realm setting can take it out. */
public final class FlowWatchFactory implements EventListenerProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-flow-watch";

    private ExemptRealms exempt = ExemptRealms.none();

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new FlowWatch(session, exempt);
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
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        FlowMetric.register(factory, exempt);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

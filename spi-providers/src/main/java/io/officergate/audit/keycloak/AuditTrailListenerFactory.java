package io.officergate.audit.keycloak;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the listener that feeds the audit trail; global, so that no realm setting can take it out. */
public final class AuditTrailListenerFactory implements EventListenerProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-audit";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AuditTrailListener(session);
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
        // no settings
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // nothing is held
    }
}

package io.officergate.audit.keycloak;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Makes the listener that feeds the audit trail; global, so that no realm setting can take it out. Looks once, when the
 * node starts, whether a setting of the server changed.
 */
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
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, session -> new SettingsWatch(session).look());
            }
        });
    }

    @Override
    public void close() {
        // nothing is held
    }
}

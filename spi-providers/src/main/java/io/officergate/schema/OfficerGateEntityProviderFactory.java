package io.officergate.schema;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers OfficerGate's tables with Keycloak. */
public final class OfficerGateEntityProviderFactory implements JpaEntityProviderFactory {
    /** Provider id; Liquibase's own table is named after it. */
    public static final String ID = "officergate";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new OfficerGateEntityProvider();
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

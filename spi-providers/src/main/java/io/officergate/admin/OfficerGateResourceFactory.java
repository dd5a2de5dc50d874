package io.officergate.admin;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** Mounts the admin endpoint. */
public final class OfficerGateResourceFactory implements AdminRealmResourceProviderFactory {
    /** Provider id and path segment. */
    public static final String ID = "officergate";

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new OfficerGateResourceProvider();
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

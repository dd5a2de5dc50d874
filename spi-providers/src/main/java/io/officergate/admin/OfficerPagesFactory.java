package io.officergate.admin;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts the help desk, and the page behind the links in mails. */
public final class OfficerPagesFactory implements RealmResourceProviderFactory {
    /** Provider id and path segment. */
    public static final String ID = "officergate";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new OfficerPages(session);
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

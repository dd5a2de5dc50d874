package io.officergate.secondfactor.keycloak;

import io.officergate.platform.Precedence;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/** Keycloak's enrolment of a passkey behind our guard, under Keycloak's own id. */
public final class PasskeyEnrolment extends WebAuthnPasswordlessRegisterFactory {
    private static final Logger LOG = Logger.getLogger(PasskeyEnrolment.class);

    /** Keycloak's own id. */
    static final String ID = PROVIDER_ID;

    private PasskeyRoles passkeyRoles = PasskeyRoles.none();

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        passkeyRoles = PasskeyRoles.configured();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        super.postInit(factory);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory, session -> passkeyRoles.unknown(session).forEach(PasskeyEnrolment::warn));
            }
        });
    }

    private static void warn(String name) {
        LOG.warnf("OG-0501 passkey-roles names %s, and no gated realm has that role", name);
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new GuardedPasskeyEnrolment(super.create(session), passkeyRoles);
    }

    @Override
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }
}

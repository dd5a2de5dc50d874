package io.officergate.gate.keycloak;

import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Precedence;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.services.clientpolicy.ClientPolicyManagerFactory;

/** Takes the place of Keycloak's own keeper of client policies. */
public final class GuardedClientPoliciesFactory implements ClientPolicyManagerFactory {
    /** Provider id. */
    public static final String ID = "officergate-guarded";

    private ExemptRealms exempt = ExemptRealms.none();

    @Override
    public ClientPolicyManager create(KeycloakSession session) {
        return new GuardedClientPolicies(session, exempt);
    }

    @Override
    public void init(Config.Scope config) {
        exempt = ExemptRealms.configured();
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
    public int order() {
        return Precedence.BEFORE_KEYCLOAKS_OWN;
    }

    @Override
    public String getId() {
        return ID;
    }
}

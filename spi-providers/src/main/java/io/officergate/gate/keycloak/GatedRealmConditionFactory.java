package io.officergate.gate.keycloak;

import io.officergate.platform.ExemptRealms;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;

/** Offers the condition to client policies. */
@SuppressWarnings("rawtypes") // Keycloak's interface names the provider without its type
public final class GatedRealmConditionFactory extends AbstractClientPolicyConditionProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-gated-realm";

    private ExemptRealms exempt = ExemptRealms.none();

    @Override
    public ClientPolicyConditionProvider create(KeycloakSession session) {
        return new GatedRealmCondition(session, exempt);
    }

    @Override
    public void init(Config.Scope config) {
        exempt = ExemptRealms.configured();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Holds in every realm whose tokens pass OfficerGate (MFA-1).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}

package io.officergate.gate.keycloak;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;

/** Offers the condition to client policies. */
@SuppressWarnings("rawtypes") // Keycloak's interface names the provider without its type
public final class ClosedPathConditionFactory extends AbstractClientPolicyConditionProviderFactory {
    /** Provider id. */
    public static final String ID = "officergate-closed-path";

    @Override
    public ClientPolicyConditionProvider create(KeycloakSession session) {
        return new ClosedPathCondition(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Holds for every request that is not authorization code, refresh or service account, "
                + "and for clients that speak another protocol than OpenID Connect (MFA-1).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}

package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.FlowNode;
import io.officergate.secondfactor.FlowNode.Group;
import io.officergate.secondfactor.FlowNode.Requirement;
import io.officergate.secondfactor.FlowNode.Step;
import io.officergate.secondfactor.FlowPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The flows a realm signs officers in by, wherever they are bound; finds those that let somebody pass without a second factor. */
public final class SignInFlows {
    private final KeycloakSession session;
    private final RealmModel realm;

    public SignInFlows(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * A place where a flow is bound that does not ask for the second factor.
     *
     * @param place {@code browser}, {@code direct grant}, {@code client <id>} or {@code identity provider <alias>}
     * @param flow its name; empty when none is bound there and one should be
     */
    public record Finding(String place, String flow) {}

    /** Every such place; empty when all is as it should be. */
    public List<Finding> findings() {
        Map<String, Optional<AuthenticationFlowModel>> bound = new LinkedHashMap<>();
        bound.put("browser", Optional.ofNullable(realm.getBrowserFlow()));
        bound.put("direct grant", Optional.ofNullable(realm.getDirectGrantFlow()));
        bound.put("reset credentials", Optional.ofNullable(realm.getResetCredentialsFlow()));
        realm.getClientsStream().forEach(client -> overrides(client, bound));
        session.identityProviders()
                .getAllStream(IdentityProviderQuery.any(), null, null)
                .forEach(broker -> afterBroker(broker, bound));
        return bound.entrySet().stream()
                .filter(place -> !place.getValue().map(this::alwaysProves).orElse(false))
                .map(place -> new Finding(
                        place.getKey(),
                        place.getValue().map(AuthenticationFlowModel::getAlias).orElse("")))
                .toList();
    }

    private void overrides(ClientModel client, Map<String, Optional<AuthenticationFlowModel>> bound) {
        client.getAuthenticationFlowBindingOverrides()
                .forEach((binding, id) -> bound.put("client " + client.getClientId() + " " + binding, flow(id)));
    }

    /** Whoever comes from another identity provider proves the second factor here, after that. */
    private void afterBroker(IdentityProviderModel broker, Map<String, Optional<AuthenticationFlowModel>> bound) {
        bound.put("identity provider " + broker.getAlias(), flow(broker.getPostBrokerLoginFlowId()));
    }

    private Optional<AuthenticationFlowModel> flow(@Nullable String id) {
        return Optional.ofNullable(id).map(realm::getAuthenticationFlowById);
    }

    private boolean alwaysProves(AuthenticationFlowModel flow) {
        return FlowPolicy.DEFAULT.alwaysProves(new Group(Requirement.REQUIRED, children(flow.getId())));
    }

    private List<FlowNode> children(String flowId) {
        Stream<AuthenticationExecutionModel> executions = realm.getAuthenticationExecutionsStream(flowId);
        return executions.map(this::node).toList();
    }

    private FlowNode node(AuthenticationExecutionModel execution) {
        Requirement requirement = Requirement.valueOf(execution.getRequirement().name());
        return execution.isAuthenticatorFlow()
                ? new Group(requirement, children(execution.getFlowId()))
                : new Step(String.valueOf(execution.getAuthenticator()), requirement);
    }
}

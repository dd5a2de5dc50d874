package io.officergate.gate.keycloak;

import io.officergate.gate.ClosedPaths;
import io.officergate.gate.GateVerdict.Refuse;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.context.AdminClientRegisterContext;
import org.keycloak.services.clientpolicy.context.AdminClientUpdateContext;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;

/** Says yes to a request that goes a closed way, so that the policy's executor refuses it. */
final class ClosedPathCondition
        extends AbstractClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> {
    ClosedPathCondition(KeycloakSession session) {
        super(session);
    }

    @Override
    public ClientPolicyVote applyPolicy(ClientPolicyContext context) {
        return ClosedPaths.ALL.decide(request(context), protocol(context)) instanceof Refuse
                ? ClientPolicyVote.YES
                : ClientPolicyVote.NO;
    }

    @Override
    public String getProviderId() {
        return ClosedPathConditionFactory.ID;
    }

    /** Clients that register or change themselves come with the same event as an administrator's. */
    private static String request(ClientPolicyContext context) {
        String event = context.getEvent().name();
        boolean byAdministrator =
                context instanceof AdminClientRegisterContext || context instanceof AdminClientUpdateContext;
        return makesOrChangesClient(context) && !byAdministrator ? "DYNAMIC_" + event : event;
    }

    private static Optional<String> protocol(ClientPolicyContext context) {
        if (!makesOrChangesClient(context) || !(context instanceof ClientCRUDContext change)) {
            return Optional.empty();
        }
        return Optional.ofNullable(change.getProposedClientRepresentation())
                .map(ClientRepresentation::getProtocol)
                .or(() -> Optional.ofNullable(change.getTargetClient()).map(ClientModel::getProtocol));
    }

    private static boolean makesOrChangesClient(ClientPolicyContext context) {
        return context.getEvent() == ClientPolicyEvent.REGISTER || context.getEvent() == ClientPolicyEvent.UPDATE;
    }
}

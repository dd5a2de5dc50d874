package io.officergate.gate.keycloak;

import io.officergate.platform.ExemptRealms;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider;

/** Lets a policy of the whole server hold in the gated realms only. */
final class GatedRealmCondition
        extends AbstractClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> {
    private final ExemptRealms exempt;

    GatedRealmCondition(KeycloakSession session, ExemptRealms exempt) {
        super(session);
        this.exempt = exempt;
    }

    @Override
    public ClientPolicyVote applyPolicy(ClientPolicyContext context) {
        return exempt.include(session.getContext().getRealm()) ? ClientPolicyVote.NO : ClientPolicyVote.YES;
    }

    @Override
    public String getProviderId() {
        return GatedRealmConditionFactory.ID;
    }
}

package io.officergate.gate.keycloak;

import io.officergate.platform.ExemptRealms;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;

/**
 * Keycloak's client policies, which refuse when a realm's own ones were tampered with. In 26.7.3 a realm admin can write
 * them raw, as attributes of the realm: unreadable policies switch the server's off as well, and a profile with the name
 * of one of the server's takes its place.
 */
final class GuardedClientPolicies extends DefaultClientPolicyManager {
    private final KeycloakSession session;
    private final ExemptRealms exempt;

    GuardedClientPolicies(KeycloakSession session, ExemptRealms exempt) {
        super(session);
        this.session = session;
        this.exempt = exempt;
    }

    @Override
    public void triggerOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        RealmModel realm = session.getContext().getRealm();
        if (!exempt.include(realm)) {
            refuseTampered(realm);
        }
        super.triggerOnEvent(context);
    }

    private void refuseTampered(RealmModel realm) throws ClientPolicyException {
        ClientProfilesRepresentation profiles = readable(realm);
        Set<String> ofServer = profiles.getGlobalProfiles().stream()
                .map(ClientProfileRepresentation::getName)
                .collect(Collectors.toSet());
        for (ClientProfileRepresentation ofRealm : profiles.getProfiles()) {
            if (ofServer.contains(ofRealm.getName())) {
                throw new ClientPolicyException(
                        OAuthErrorException.SERVER_ERROR,
                        "a client profile of the realm has the name of one of the server");
            }
        }
    }

    private ClientProfilesRepresentation readable(RealmModel realm) throws ClientPolicyException {
        try {
            getClientPolicies(realm, false);
            return getClientProfiles(realm, true);
        } catch (ClientPolicyException broken) {
            throw new ClientPolicyException(
                    OAuthErrorException.SERVER_ERROR, "the client policies of the realm cannot be read", broken);
        }
    }
}

package io.officergate.session.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.SessionEnded;
import io.officergate.outbox.keycloak.Deliveries;
import io.officergate.platform.Now;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.LogoutToken;
import org.keycloak.services.managers.ResourceAdminManager;

/**
 * Puts into the outbox, in the caller's transaction, that sessions end: each system is told once of each (SES-1, JML-1).
 */
final class ToldSystems {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Set<String> told = new HashSet<>();

    ToldSystems(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Tells every system of the session. */
    void tellAll(UserSessionModel ended) {
        ended.getAuthenticatedClientSessions().values().forEach(clientSession -> tell(ended, clientSession));
    }

    /** Tells one system, if it has an address for that. */
    void tell(UserSessionModel ended, AuthenticatedClientSessionModel clientSession) {
        ClientModel client = clientSession.getClient();
        String target = ResourceAdminManager.getBackchannelLogoutUrl(session, client);
        // An offline session has the id of the online one it came from: one message is enough.
        if (target != null && told.add(ended.getId() + " " + client.getId())) {
            LogoutToken asKeycloakWould = session.tokens().initLogoutToken(client, ended.getUser(), clientSession);
            session.getProvider(Deliveries.class)
                    .add(Delivery.waiting(
                            UUID.randomUUID().toString(),
                            realm.getId(),
                            new OfficerId(ended.getUser().getId()),
                            new SessionEnded(
                                    client.getClientId(),
                                    ended.getId(),
                                    target,
                                    asKeycloakWould.getIssuer(),
                                    asKeycloakWould.getSubject()),
                            Now.instant()));
        }
    }

    /** How many messages there are. */
    int count() {
        return told.size();
    }
}

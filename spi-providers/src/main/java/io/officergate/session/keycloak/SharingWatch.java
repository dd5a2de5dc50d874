package io.officergate.session.keycloak;

import io.officergate.platform.ExemptRealms;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/**
 * Sees each time a browser goes on with a session: Keycloak reports that as a sign-in. Token requests are not looked at,
 * since those come from the systems' servers.
 */
final class SharingWatch implements EventListenerProvider {
    private final KeycloakSession session;
    private final ExemptRealms exempt;

    SharingWatch(KeycloakSession session, ExemptRealms exempt) {
        this.session = session;
        this.exempt = exempt;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() != EventType.LOGIN || event.getSessionId() == null || event.getIpAddress() == null) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserSessionModel visited = session.sessions().getUserSession(realm, event.getSessionId());
        if (visited != null && !exempt.covers(realm, visited.getUser())) {
            new SharingEvidence(session, realm).lookAtVisit(visited, event.getIpAddress());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // administrators do not use officers' sessions
    }

    @Override
    public void close() {
        // nothing is held
    }
}

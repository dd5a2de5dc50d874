package io.officergate.session.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;

/**
 * Takes away what a refused request would leave behind: Keycloak commits the sessions of a refused token (seen on
 * 26.7.3), the offline one too, if it was asked for.
 */
public final class SessionEnding {
    private final KeycloakSession session;
    private final RealmModel realm;

    public SessionEnding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Ends the session; its systems are told. */
    public void endAndTell(UserSessionModel userSession) {
        new ToldSystems(session, realm).tellAll(userSession);
        end(userSession);
    }

    /** Ends the session, online and offline. */
    public void end(UserSessionModel userSession) {
        UserSessionModel offline = offlineOf(userSession);
        if (offline != null) {
            session.sessions().removeOfflineUserSession(realm, offline);
        }
        if (!userSession.isOffline()) {
            endOnline(userSession);
        }
    }

    /**
     * Ends what one system has of the session. Other systems keep theirs: the officer came to them by right, and a system
     * that asks for too much must not sign anybody out of them.
     */
    public void endAt(AuthenticatedClientSessionModel refused) {
        String client = refused.getClient().getId();
        UserSessionModel userSession = refused.getUserSession();
        UserSessionModel offline = offlineOf(userSession);
        if (offline != null && isLastOf(offline, client)) {
            session.sessions().removeOfflineUserSession(realm, offline);
        } else if (offline != null) {
            detach(offline, client);
        }
        if (!userSession.isOffline() && isLastOf(userSession, client)) {
            endOnline(userSession);
        } else if (!userSession.isOffline()) {
            detach(userSession, client);
        }
    }

    private static boolean isLastOf(UserSessionModel userSession, String client) {
        return userSession.getAuthenticatedClientSessions().keySet().stream().allMatch(client::equals);
    }

    private static void detach(UserSessionModel userSession, String client) {
        AuthenticatedClientSessionModel theirs = userSession.getAuthenticatedClientSessionByClient(client);
        if (theirs != null) {
            theirs.detachFromUserSession();
        }
    }

    private @Nullable UserSessionModel offlineOf(UserSessionModel userSession) {
        return userSession.isOffline()
                ? userSession
                : session.sessions().getOfflineUserSession(realm, userSession.getId());
    }

    private void endOnline(UserSessionModel userSession) {
        if (userSession.getPersistenceState() != SessionPersistenceState.TRANSIENT) {
            session.sessions().removeUserSession(realm, userSession);
        }
    }
}

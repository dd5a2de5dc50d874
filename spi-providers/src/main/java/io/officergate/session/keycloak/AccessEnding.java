package io.officergate.session.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.secondfactor.store.ActivationCodeStore;
import io.officergate.session.store.ReplacedSessions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Ends an officer's access everywhere in the caller's transaction: not-before, online and offline sessions, consents,
 * activation codes; each system with a back-channel address is told afterwards (SES-1, JML-1). The not-before also ends what
 * waits somewhere: sign-ins under way, authorization codes, {@link MailedLinks}.
 *
 * <p>Keycloak's own logout calls the systems inside the request and leaves offline sessions alone, hence this class. The
 * record goes on to name the last session that counted: it opens nothing, it keeps older sign-ins from coming back, and it
 * is the evidence when the next sign-in comes from elsewhere (ACC-2).
 */
public final class AccessEnding {
    private final KeycloakSession session;
    private final RealmModel realm;

    public AccessEnding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Ends everything the user has open, or was given to open something with.
     *
     * @return how many sessions were ended, online and offline together
     */
    public int endEverywhere(UserModel user) {
        new ActivationCodeStore(Database.of(session)).withdraw(new OfficerId(user.getId()));
        return endWhatIsOpen(user);
    }

    /**
     * As {@link #endEverywhere}, but an activation code stays good: the officer was given another password, often together
     * with a code, by somebody who made sure who asks.
     *
     * @return how many sessions were ended, online and offline together
     */
    public int endWhatIsOpen(UserModel user) {
        Instant now = Now.instant();
        // A token of before cannot come back, even if the account is opened again.
        session.users().setNotBeforeForUser(realm, user, Math.toIntExact(now.getEpochSecond()));
        List<UserSessionModel> online =
                session.sessions().getUserSessionsStream(realm, user).toList();
        List<UserSessionModel> offline =
                session.sessions().getOfflineUserSessionsStream(realm, user).toList();
        ToldSystems told = new ToldSystems(session, realm);
        online.forEach(told::tellAll);
        offline.forEach(told::tellAll);
        online.forEach(ended -> session.sessions().removeUserSession(realm, ended));
        offline.forEach(ended -> session.sessions().removeOfflineUserSession(realm, ended));
        revokeConsents(user);
        int ended = online.size() + offline.size();
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.ACCESS_ENDED, now)
                        .officer(new OfficerId(user.getId()))
                        .detail(Map.of(
                                "online", Integer.toString(online.size()),
                                "offline", Integer.toString(offline.size()),
                                "systems", Integer.toString(told.count()))));
        return ended;
    }

    /**
     * Ends one session because a newer sign-in took its place (ACC-2). Nothing happens when it has ended already.
     *
     * @param by id of the newer session
     */
    public void endReplaced(UserModel user, UserSessionModel replaced, String by) {
        Instant now = Now.instant();
        ToldSystems told = new ToldSystems(session, realm);
        told.tellAll(replaced);
        session.sessions().removeUserSession(realm, replaced);
        new ReplacedSessions(Database.of(session)).remember(replaced.getId(), now);
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.SESSION_REPLACED, now)
                        .officer(new OfficerId(user.getId()))
                        .detail(Map.of(
                                "replaced", replaced.getId(), "by", by, "systems", Integer.toString(told.count()))));
    }

    private void revokeConsents(UserModel user) {
        List<ClientModel> consented = session.users()
                .getConsentsStream(realm, user.getId())
                .map(consent -> consent.getClient())
                .toList();
        consented.forEach(client -> session.users().revokeConsentForClient(realm, user.getId(), client.getId()));
    }
}

package io.officergate.gate.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.gate.GateFacts;
import io.officergate.gate.GateRules;
import io.officergate.gate.GateVerdict.Refuse;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.secondfactor.keycloak.PasskeyRoles;
import io.officergate.secondfactor.keycloak.ProofNote;
import java.util.Map;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Asks the rules about each token response; a refusal leaves no session behind. */
final class OfficerGate implements TokenPostProcessor {
    private final KeycloakSession session;
    private final ExemptRealms exempt;
    private final PasskeyRoles passkeyRoles;

    OfficerGate(KeycloakSession session, ExemptRealms exempt, PasskeyRoles passkeyRoles) {
        this.session = session;
        this.exempt = exempt;
        this.passkeyRoles = passkeyRoles;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        RealmModel realm = session.getContext().getRealm();
        UserSessionModel userSession =
                context.clientSessionCtx().getClientSession().getUserSession();
        UserModel user = userSession.getUser();
        if (exempt.covers(realm, user)) {
            return;
        }
        GateFacts facts = new GateFacts(
                new OfficerRegister(session, realm).admitAndHold(user),
                new ProofNote(session, realm).read(userSession),
                passkeyRoles.cover(realm, user));
        if (GateRules.ALL.decide(facts) instanceof Refuse refusal) {
            refuse(realm, userSession, refusal);
        }
    }

    private void refuse(RealmModel realm, UserSessionModel userSession, Refuse refusal) {
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.TOKEN_REFUSED, Now.instant())
                        .officer(new OfficerId(userSession.getUser().getId()))
                        .detail(Map.of("code", refusal.code(), "session", userSession.getId())));
        removeSession(realm, userSession);
        throw new TokenInterceptorException(OAuthErrorException.INVALID_GRANT, refusal.code());
    }

    /**
     * Keycloak commits the sessions of a refused token (seen on 26.7.3), the offline one too, if it was asked for; so they
     * are taken away here.
     */
    private void removeSession(RealmModel realm, UserSessionModel userSession) {
        UserSessionModel offline = userSession.isOffline()
                ? userSession
                : session.sessions().getOfflineUserSession(realm, userSession.getId());
        if (offline != null) {
            session.sessions().removeOfflineUserSession(realm, offline);
        }
        if (!userSession.isOffline() && userSession.getPersistenceState() != SessionPersistenceState.TRANSIENT) {
            session.sessions().removeUserSession(realm, userSession);
        }
    }
}

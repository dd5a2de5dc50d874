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
import io.officergate.session.keycloak.LimitedSessions;
import io.officergate.session.keycloak.SessionEnding;
import java.time.Instant;
import java.util.Map;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Asks the rules about each token response; a refusal leaves nothing behind that was not there by right. */
final class OfficerGate implements TokenPostProcessor {
    private final KeycloakSession session;
    private final ExemptRealms exempt;
    private final PasskeyRoles passkeyRoles;
    private final LimitedSessions limits;

    OfficerGate(KeycloakSession session, ExemptRealms exempt, PasskeyRoles passkeyRoles, LimitedSessions limits) {
        this.session = session;
        this.exempt = exempt;
        this.passkeyRoles = passkeyRoles;
        this.limits = limits;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        RealmModel realm = session.getContext().getRealm();
        AuthenticatedClientSessionModel asking = context.clientSessionCtx().getClientSession();
        UserSessionModel userSession = asking.getUserSession();
        UserModel user = userSession.getUser();
        if (exempt.covers(realm, user)) {
            return;
        }
        Instant now = Now.instant();
        GateFacts facts = new GateFacts(
                new OfficerRegister(session, realm).admitAndHold(user),
                new ProofNote(session, realm).read(userSession),
                passkeyRoles.cover(realm, user),
                limits.judge(realm, userSession, now),
                LimitedSessions.offlineUse(context.clientSessionCtx()));
        if (GateRules.ALL.decide(facts) instanceof Refuse refusal) {
            refuse(realm, asking, refusal);
        }
        limits.giveToken(userSession, context.accessToken(), now);
    }

    private void refuse(RealmModel realm, AuthenticatedClientSessionModel asking, Refuse refusal) {
        UserSessionModel userSession = asking.getUserSession();
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.TOKEN_REFUSED, Now.instant())
                        .officer(new OfficerId(userSession.getUser().getId()))
                        .detail(Map.of("code", refusal.code(), "session", userSession.getId())));
        endWhatIsLeft(new SessionEnding(session, realm), asking, refusal);
        throw new TokenInterceptorException(OAuthErrorException.INVALID_GRANT, refusal.code());
    }

    private static void endWhatIsLeft(SessionEnding ending, AuthenticatedClientSessionModel asking, Refuse refusal) {
        switch (refusal.code()) {
            case GateRules.OFFLINE_NOT_ALLOWED -> ending.endAt(asking);
            case GateRules.SESSION_IDLE, GateRules.SESSION_TOO_LONG -> ending.endAndTell(asking.getUserSession());
            default -> ending.end(asking.getUserSession());
        }
    }
}

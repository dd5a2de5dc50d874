package io.officergate.gate.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.gate.GateFacts;
import io.officergate.gate.GateRules;
import io.officergate.gate.GateVerdict;
import io.officergate.gate.GateVerdict.Pass;
import io.officergate.gate.GateVerdict.Refuse;
import io.officergate.inactivity.Idleness;
import io.officergate.inactivity.keycloak.Inactivity;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.Admission;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.Admission.EmergencyAdministrator;
import io.officergate.officer.Admission.NoPersonalNumber;
import io.officergate.officer.keycloak.Duties;
import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.password.keycloak.PasswordAges;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.secondfactor.keycloak.PasskeyRoles;
import io.officergate.secondfactor.keycloak.ProofNote;
import io.officergate.session.LiveSessionPolicy;
import io.officergate.session.LiveSessionPolicy.Asked;
import io.officergate.session.keycloak.LimitedSessions;
import io.officergate.session.keycloak.SessionEnding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
    private final EmergencyAdministrators emergency;
    private final PasswordAges passwords;
    private final LiveSessionPolicy liveSession;
    private final LimitedSessions limits;
    private final Inactivity inactivity;

    OfficerGate(
            KeycloakSession session,
            ExemptRealms exempt,
            PasskeyRoles passkeyRoles,
            EmergencyAdministrators emergency,
            PasswordAges passwords,
            LiveSessionPolicy liveSession,
            LimitedSessions limits) {
        this.session = session;
        this.exempt = exempt;
        this.passkeyRoles = passkeyRoles;
        this.emergency = emergency;
        this.passwords = passwords;
        this.liveSession = liveSession;
        this.limits = limits;
        this.inactivity = session.getProvider(Inactivity.class);
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        RealmModel realm = session.getContext().getRealm();
        AuthenticatedClientSessionModel asking = context.clientSessionCtx().getClientSession();
        UserSessionModel userSession = asking.getUserSession();
        UserModel user = userSession.getUser();
        if (exempt.covers(realm, user)) {
            if (isMachineWithDuty(realm, user)) {
                refuse(realm, asking, new Refuse("machine_with_duty"));
            }
            return;
        }
        Asked asked = context.requestRefreshToken() == null ? Asked.WITH_CODE : Asked.WITH_REFRESH;
        Instant now = Now.instant();
        Admission admission = admission(realm, user, asked);
        GateFacts facts = new GateFacts(
                now,
                admission,
                new ProofNote(session, realm).read(userSession),
                passkeyRoles.cover(realm, user),
                passwords.judge(realm, user, now),
                idleness(realm, user, admission, now),
                limits.judge(realm, userSession, now),
                LimitedSessions.offlineUse(context.clientSessionCtx()));
        if (GateRules.ALL.decide(facts) instanceof Refuse refusal) {
            refuse(realm, asking, refusal);
        }
        if (verdictOnSession(realm, userSession, facts, asked) instanceof Refuse refusal) {
            refuse(realm, asking, refusal);
        }
        if (facts.admission() instanceof EmergencyAdministrator && asked == Asked.WITH_CODE) {
            tellOfEmergency(realm, userSession);
        }
        limits.giveToken(userSession, context.accessToken(), now);
        if (admission instanceof Admitted admitted && !userSession.isOffline()) {
            inactivity.note(session, admitted.record().id(), asking.getClient(), now);
        }
    }

    private Optional<Idleness> idleness(RealmModel realm, UserModel user, Admission admission, Instant now) {
        return admission instanceof Admitted admitted
                ? inactivity.judge(realm, user, admitted.record(), now)
                : Optional.empty();
    }

    /** Offline sessions are kept apart: they are no sign-ins. */
    private GateVerdict verdictOnSession(RealmModel realm, UserSessionModel userSession, GateFacts facts, Asked asked) {
        if (userSession.isOffline()
                || !(facts.admission() instanceof Admitted admitted)
                || facts.proof().isEmpty()) {
            return new Pass();
        }
        return new OneLiveSession(session, realm, liveSession)
                .look(admitted.record(), userSession, facts.proof().get(), asked);
    }

    private Admission admission(RealmModel realm, UserModel user, Asked asked) {
        OfficerRegister register = new OfficerRegister(session, realm);
        Admission admission = asked == Asked.WITH_CODE ? register.admitAndLock(user) : register.admitAndHold(user);
        return admission instanceof NoPersonalNumber && emergency.include(user)
                ? new EmergencyAdministrator(Duties.areHeldBy(user))
                : admission;
    }

    /** Duties are for officers, so one that a machine came to before the rule, or by a group, is worth nothing (ACC-1). */
    private boolean isMachineWithDuty(RealmModel realm, UserModel user) {
        return !exempt.include(realm) && Duties.areHeldBy(user);
    }

    private void tellOfEmergency(RealmModel realm, UserSessionModel userSession) {
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.EMERGENCY_ACCESS, Now.instant())
                        .officer(new OfficerId(userSession.getUser().getId()))
                        .detail(Map.of("session", userSession.getId())));
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

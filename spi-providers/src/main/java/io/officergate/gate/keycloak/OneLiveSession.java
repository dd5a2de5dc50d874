package io.officergate.gate.keycloak;

import io.officergate.gate.GateVerdict;
import io.officergate.gate.GateVerdict.Pass;
import io.officergate.gate.GateVerdict.Refuse;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.keycloak.ProofNote;
import io.officergate.session.LiveSession;
import io.officergate.session.LiveSessionPolicy;
import io.officergate.session.LiveSessionPolicy.Asked;
import io.officergate.session.LiveSessionPolicy.Recorded;
import io.officergate.session.LiveSessionVerdict;
import io.officergate.session.LiveSessionVerdict.Claim;
import io.officergate.session.LiveSessionVerdict.Elsewhere;
import io.officergate.session.LiveSessionVerdict.Replaced;
import io.officergate.session.keycloak.AccessEnding;
import io.officergate.session.keycloak.SharingEvidence;
import io.officergate.session.keycloak.SignedInFrom;
import io.officergate.session.keycloak.TakeOverNote;
import io.officergate.session.store.ReplacedSessions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The last question at the gate (ACC-2): whether the session is the officer's live one. It may become so, by compare and
 * set on the officer's record, which the caller has locked; the one it replaces ends in the same transaction.
 */
final class OneLiveSession {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final LiveSessionPolicy policy;

    OneLiveSession(KeycloakSession session, RealmModel realm, LiveSessionPolicy policy) {
        this.session = session;
        this.realm = realm;
        this.policy = policy;
    }

    GateVerdict look(OfficerRecord record, UserSessionModel userSession, SecondFactorProof proof, Asked asked) {
        LiveSession asking = SignedInFrom.of(userSession, proof.at());
        if (asked == Asked.WITH_CODE) {
            // Whoever wins: a sign-in that is refused for the other one tells as much.
            record.live()
                    .filter(live -> !live.id().equals(asking.id()))
                    .ifPresent(live -> new SharingEvidence(session, realm).lookAtSignIn(record.id(), live, asking));
        }
        Recorded recorded =
                new Recorded(record.live(), record.live().filter(this::goesOn).isPresent());
        LiveSessionVerdict verdict =
                policy.decide(recorded, asking, asked, new TakeOverNote(session, realm).isOn(userSession));
        if (verdict instanceof Replaced) {
            new ReplacedSessions(Database.of(session)).remember(userSession.getId(), Now.instant());
            return new Refuse("session_replaced");
        }
        if (verdict instanceof Elsewhere) {
            return new Refuse("session_elsewhere");
        }
        if (verdict instanceof Claim claim) {
            boolean isStillThere = new OfficerRegister(session, realm).claim(record, asking);
            if (isStillThere || claim.replaces().isEmpty()) {
                endOthers(claim, userSession, asking);
            }
        }
        return new Pass();
    }

    private boolean goesOn(LiveSession live) {
        return policy.winner() == LiveSessionPolicy.Winner.OLDEST
                && AuthenticationManager.isSessionValid(realm, find(live.id()));
    }

    /** A newer sign-in that has not asked yet is left alone: its turn at the gate comes, and it wins. */
    private void endOthers(Claim claim, UserSessionModel live, LiveSession asking) {
        List<UserSessionModel> others = claim.replaces()
                .map(replaced ->
                        Optional.ofNullable(find(replaced.id())).stream().toList())
                .orElseGet(() -> session.sessions()
                        .getUserSessionsStream(realm, live.getUser())
                        .filter(other -> !other.getId().equals(live.getId()))
                        .filter(other -> !isNewer(other, asking))
                        .toList());
        AccessEnding endings = new AccessEnding(session, realm);
        others.forEach(other -> endings.endReplaced(live.getUser(), other, live.getId()));
    }

    private boolean isNewer(UserSessionModel other, LiveSession asking) {
        return new ProofNote(session, realm)
                .read(other)
                .filter(proof -> SignedInFrom.of(other, proof.at()).isNewerThan(asking))
                .isPresent();
    }

    private @Nullable UserSessionModel find(String id) {
        return session.sessions().getUserSession(realm, id);
    }
}

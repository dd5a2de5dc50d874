package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.Guesses;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.platform.Now;
import io.officergate.platform.SignInStart;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.SecondFactorProof.Method;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A sign-in under way: what has been proven in it, and whether an activation code was entered. */
final class SignIn {
    /** An authentication note: only our own code writes those, and they end with the sign-in. */
    private static final String CODE_ENTERED = "officergate.activation-code";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel signIn;
    private final ProofNote proofs;

    SignIn(KeycloakSession session, RealmModel realm, AuthenticationSessionModel signIn) {
        this.session = session;
        this.realm = realm;
        this.signIn = signIn;
        this.proofs = new ProofNote(session, realm);
    }

    /**
     * The officer has proven everything: the session may have tokens, failures of before are forgotten (MFA-2), and a browser
     * that was not the officer's is told of. Nothing of it, where the sign-in was overtaken.
     */
    void proven(Method method) {
        Instant now = Now.instant();
        if (SignInStart.isOvertaken(session, realm, signIn)) {
            return;
        }
        SignInStart.atFactor(signIn, now);
        proofs.write(signIn, new SecondFactorProof(method, now));
        UserModel officer = signIn.getAuthenticatedUser();
        if (Guesses.of(session).signedIn(realm, officer)) {
            new Notices(session, realm).tellOfRequest(officer, Notice.SIGNED_IN);
        }
    }

    Optional<SecondFactorProof> proof() {
        return proofs.read(signIn);
    }

    void codeEntered(String codeId) {
        signIn.setAuthNote(CODE_ENTERED, codeId);
    }

    Optional<String> enteredCode() {
        return Optional.ofNullable(signIn.getAuthNote(CODE_ENTERED));
    }

    void codeUsed() {
        signIn.removeAuthNote(CODE_ENTERED);
    }
}

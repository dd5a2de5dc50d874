package io.officergate.secondfactor.keycloak;

import io.officergate.guessing.keycloak.Guesses;
import io.officergate.platform.Now;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.secondfactor.SecondFactorProof.Method;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
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

    /** The officer has proven everything: the session may have tokens, and failures of before are forgotten (MFA-2). */
    void proven(Method method) {
        proofs.write(signIn, new SecondFactorProof(method, Now.instant()));
        Guesses.of(session).signedIn(realm, signIn.getAuthenticatedUser());
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

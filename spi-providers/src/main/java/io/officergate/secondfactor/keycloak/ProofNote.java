package io.officergate.secondfactor.keycloak;

import io.officergate.platform.ServerSecret;
import io.officergate.platform.SignInStart;
import io.officergate.secondfactor.SecondFactorProof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The proof as a note of the user session. A realm admin can have Keycloak write any note into a session (the mapper
 * {@code hardcoded-user-session-attribute-idp-mapper} of 26.7.3 does), so the note is sealed: for this officer, in this
 * session, by this installation.
 */
public final class ProofNote {
    private static final String NAME = "officergate.second-factor";
    private static final String PURPOSE = "proof";
    private static final char SEAL = '#';

    private final KeycloakSession session;
    private final RealmModel realm;

    public ProofNote(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Marks the sign-in as proven; the note goes along into the user session it becomes. */
    public void write(AuthenticationSessionModel signIn, SecondFactorProof proof) {
        String seal = secret().hash(PURPOSE, parts(signIn.getAuthenticatedUser(), sessionId(signIn), proof.asText()));
        signIn.setUserSessionNote(NAME, proof.asText() + SEAL + seal);
    }

    /**
     * The proof in a user session, online or offline; empty when there is none, its seal is broken, or what the officer had
     * open then has been ended since.
     */
    public Optional<SecondFactorProof> read(UserSessionModel userSession) {
        return read(userSession.getNote(NAME), userSession.getUser(), userSession.getId());
    }

    /** The proof of a sign-in that is under way: its own, or that of the session it goes on with. */
    public Optional<SecondFactorProof> read(AuthenticationSessionModel signIn) {
        Map<String, String> notes = signIn.getUserSessionNotes();
        Optional<SecondFactorProof> own = read(notes.get(NAME), signIn.getAuthenticatedUser(), sessionId(signIn));
        return own.or(() -> Optional.ofNullable(session.sessions().getUserSession(realm, sessionId(signIn)))
                .filter(known -> known.getUser().equals(signIn.getAuthenticatedUser()))
                .flatMap(this::read));
    }

    private Optional<SecondFactorProof> read(@Nullable String note, @Nullable UserModel user, String sessionId) {
        int end = note == null ? -1 : note.indexOf(SEAL);
        if (note == null || user == null || end < 0) {
            return Optional.empty();
        }
        String proof = note.substring(0, end);
        return secret().isHash(note.substring(end + 1), PURPOSE, parts(user, sessionId, proof))
                ? SecondFactorProof.parse(proof)
                        .filter(kept -> !SignInStart.isOvertaken(session, realm, user, kept.at()))
                : Optional.empty();
    }

    private List<String> parts(UserModel user, String sessionId, String proof) {
        return List.of(realm.getId(), user.getId(), sessionId, proof);
    }

    /** A user session takes over the id of the root authentication session it came from (seen on 26.7.3). */
    private static String sessionId(AuthenticationSessionModel signIn) {
        return signIn.getParentSession().getId();
    }

    private ServerSecret secret() {
        return ServerSecret.named(session.getKeycloakSessionFactory(), "second-factor");
    }
}

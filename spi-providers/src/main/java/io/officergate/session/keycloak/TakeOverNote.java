package io.officergate.session.keycloak;

import io.officergate.platform.ServerSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * That the officer has said, after proving both factors, that the session elsewhere shall end (ACC-2, refusing mode).
 * Sealed, as a realm admin can have Keycloak write any note into a session.
 */
public final class TakeOverNote {
    private static final String NAME = "officergate.takes-over";
    private static final String PURPOSE = "takes-over";

    private final KeycloakSession session;
    private final RealmModel realm;

    public TakeOverNote(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Writes it into the sign-in; it goes along into the session that the sign-in becomes. */
    public void write(AuthenticationSessionModel signIn) {
        String sessionId = signIn.getParentSession().getId();
        signIn.setUserSessionNote(
                NAME, secret().hash(PURPOSE, parts(signIn.getAuthenticatedUser().getId(), sessionId)));
    }

    /** Whether the session was begun so. */
    public boolean isOn(UserSessionModel userSession) {
        return isOurs(userSession.getNote(NAME), userSession.getUser().getId(), userSession.getId());
    }

    /** Whether it has been said in this sign-in. */
    public boolean isOn(AuthenticationSessionModel signIn) {
        return isOurs(
                signIn.getUserSessionNotes().get(NAME),
                signIn.getAuthenticatedUser().getId(),
                signIn.getParentSession().getId());
    }

    private boolean isOurs(@Nullable String seal, String userId, String sessionId) {
        return seal != null && secret().isHash(seal, PURPOSE, parts(userId, sessionId));
    }

    private List<String> parts(String userId, String sessionId) {
        return List.of(realm.getId(), userId, sessionId);
    }

    private ServerSecret secret() {
        return ServerSecret.named(session.getKeycloakSessionFactory(), "session");
    }
}

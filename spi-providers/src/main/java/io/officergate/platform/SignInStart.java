package io.officergate.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * When the first secret of a sign-in was proven. Where an account's access was ended since (PWD-2, JML-1), the sign-in is
 * overtaken: whoever waits on one of its pages has to begin anew.
 */
public final class SignInStart {
    /** An authentication note: only our own code writes those, and they end with the sign-in. */
    private static final String NOTE = "officergate.sign-in-start";

    private SignInStart() {}

    /** The password was typed rightly; whoever types it again begins again. */
    public static void atPassword(@Nullable AuthenticationSessionModel signIn, Instant now) {
        if (signIn != null) {
            signIn.setAuthNote(NOTE, Long.toString(now.getEpochSecond()));
        }
    }

    /** A factor was proven: the start of a sign-in without a password, and of no other. */
    public static void atFactor(AuthenticationSessionModel signIn, Instant now) {
        if (signIn.getAuthNote(NOTE) == null) {
            atPassword(signIn, now);
        }
    }

    /** Whether what was open at the start of the sign-in has been ended since; a link it began by was made even earlier. */
    public static boolean isOvertaken(KeycloakSession session, RealmModel realm, AuthenticationSessionModel signIn) {
        String start = signIn.getAuthNote(NOTE);
        UserModel user = signIn.getAuthenticatedUser();
        String link = signIn.getAuthNote(Constants.KEY);
        if (link != null && user != null && isLinkOvertaken(session, realm, user, read(link))) {
            return true;
        }
        if (start != null && user != null) {
            return isOvertaken(session, realm, user, Instant.ofEpochSecond(Long.parseLong(start)));
        }
        return isByCookie(signIn)
                && session.sessions()
                                .getUserSession(realm, signIn.getParentSession().getId())
                        == null;
    }

    /** It goes on with a session of before, and ends with it. */
    private static boolean isByCookie(AuthenticationSessionModel signIn) {
        return Boolean.parseBoolean(signIn.getAuthNote(AuthenticationManager.SSO_AUTH));
    }

    /** Whether what the account had open at that instant has been ended since; to the second, as Keycloak keeps it. */
    public static boolean isOvertaken(KeycloakSession session, RealmModel realm, UserModel user, Instant at) {
        int notBefore = Math.max(session.users().getNotBeforeOfUser(realm, user), realm.getNotBefore());
        return at.getEpochSecond() < notBefore;
    }

    /**
     * Whether the account's access was ended since the link was made. One of the very second of the ending is worth nothing
     * either: nobody can tell which came first, and another link is soon sent.
     *
     * @param link as Keycloak has verified it
     */
    public static boolean isLinkOvertaken(
            KeycloakSession session, RealmModel realm, UserModel user, @Nullable JsonWebToken link) {
        if (link == null || link.getIat() == null) {
            return true;
        }
        return isOvertaken(session, realm, user, Instant.ofEpochSecond(link.getIat() - 1));
    }

    private static @Nullable JsonWebToken read(String link) {
        try {
            return new JWSInput(link).readJsonContent(JsonWebToken.class);
        } catch (JWSInputException damaged) {
            return null;
        }
    }
}

package io.officergate.platform;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Who sits before the pages of a sign-in. */
public final class Sitter {
    private Sitter() {}

    /** Whether it is the officer; neither somebody who administers accounts, nor somebody who poses as the officer. */
    public static boolean is(
            UserModel user, @Nullable AuthenticationSessionModel signIn, KeycloakSession session, RealmModel realm) {
        return signIn != null
                && signIn.getAuthenticatedUser() != null
                && signIn.getAuthenticatedUser().getId().equals(user.getId())
                && !isImpersonated(signIn, session, realm);
    }

    private static boolean isImpersonated(
            AuthenticationSessionModel signIn, KeycloakSession session, RealmModel realm) {
        UserSessionModel goesOn = session.sessions()
                .getUserSession(realm, signIn.getParentSession().getId());
        return goesOn != null && goesOn.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }
}

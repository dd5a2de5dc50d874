package io.officergate.guessing.keycloak;

import io.officergate.password.keycloak.RuledPassword;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.platform.SignInStart;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A password by the rules, checked only while a try is left. */
final class CountedPassword extends RuledPassword {
    private final PasswordCredentialProvider keycloaks;

    CountedPassword(KeycloakSession session, PasswordCredentialProvider keycloaks, ExemptRealms exempt) {
        super(session, exempt);
        this.keycloaks = keycloaks;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        if (input.getChallengeResponse() == null) {
            return false;
        }
        boolean isRight = Guesses.of(session)
                .attempt(
                        realm,
                        user,
                        () -> keycloaks.isValid(realm, user, input) && mayBeUsed(realm, user),
                        () -> PasswordHashing.takeAsLongAsACheck(session, realm));
        if (isRight) {
            SignInStart.atPassword(session.getContext().getAuthenticationSession(), Now.instant());
        }
        return isRight;
    }
}

package io.officergate.guessing.keycloak;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's password, checked only while a try is left. */
final class CountedPassword extends PasswordCredentialProvider {
    private static final MeterProvider<Counter> COUNTED_BY_KEYCLOAKS_OWN = tags -> {
        throw new IllegalStateException("this provider checks nothing itself");
    };

    private final PasswordCredentialProvider keycloaks;

    CountedPassword(KeycloakSession session, PasswordCredentialProvider keycloaks) {
        super(session, COUNTED_BY_KEYCLOAKS_OWN, false, false, false, false, false);
        this.keycloaks = keycloaks;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        if (input.getChallengeResponse() == null) {
            return false;
        }
        return Guesses.of(session)
                .attempt(
                        realm,
                        user,
                        () -> keycloaks.isValid(realm, user, input),
                        () -> PasswordHashing.takeAsLongAsACheck(session, realm));
    }
}

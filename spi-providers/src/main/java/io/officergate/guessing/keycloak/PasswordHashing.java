package io.officergate.guessing.keycloak;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** The work of checking a password, done where no password is checked, so that time tells nothing. */
final class PasswordHashing {
    private static final String ANY_PASSWORD = "a-password-nobody-has";

    private PasswordHashing() {}

    static void takeAsLongAsACheck(KeycloakSession session, RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hashing = policy.getHashAlgorithm() == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        hashing.encodedCredential(ANY_PASSWORD, policy.getHashIterations());
    }
}

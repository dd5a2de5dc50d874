package io.officergate.password.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Somebody else has chosen a password for an account that had one: told in the transaction of the act, so that what the
 * officer has open ends with it (PWD-1).
 */
public record PasswordSetByAnother(KeycloakSession session, RealmModel realm, UserModel user)
        implements ProviderEvent {}

package io.officergate.personnel.keycloak;

import io.officergate.kernel.PersonalNumber;
import io.officergate.personnel.NewAccount;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Makes the accounts of officers who start: no password, and the first one is chosen by the officer. */
final class NewAccounts {
    private final KeycloakSession session;
    private final RealmModel realm;

    NewAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether somebody is called so already. */
    boolean isTaken(String userName) {
        return session.users().getUserByUsername(realm, userName) != null;
    }

    /** The account; the caller has seen that name and number are free, and admits the officer. */
    UserModel add(NewAccount account, PersonalNumber number) {
        UserModel user = session.users().addUser(realm, account.userName());
        user.setEnabled(true);
        user.setLastName(account.familyName());
        user.setFirstName(account.givenName());
        account.email().ifPresent(user::setEmail);
        user.setSingleAttribute(PersonalNumber.ATTRIBUTE, number.digits());
        user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        return user;
    }
}

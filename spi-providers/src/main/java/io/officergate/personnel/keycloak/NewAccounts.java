package io.officergate.personnel.keycloak;

import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.officer.store.Identifiers;
import io.officergate.personnel.AccountFlaw;
import io.officergate.personnel.NewAccount;
import io.officergate.personnel.NewAccountPolicy;
import io.officergate.personnel.NewAccountPolicy.Found;
import io.officergate.platform.Database;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Makes the accounts of officers who start: no password, and the first one is chosen by the officer. */
final class NewAccounts {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerRegister register;
    private final Identifiers identifiers;

    NewAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.register = new OfficerRegister(session, realm);
        this.identifiers = new Identifiers(Database.of(session));
    }

    /** Why the number is nobody's to have; until the end of the transaction whoever asks for it too waits and sees what was done. */
    Optional<IdentifierRefusal> hold(PersonalNumber number) {
        return identifiers.refusalOfNumber("", number.digits());
    }

    /**
     * Why there can be no such account; none when there can. Who asks holds the user name too.
     *
     * @param ofNumber what was said when the number was {@linkplain #hold held}
     */
    List<AccountFlaw> flaws(NewAccount account, PersonalNumber number, Optional<IdentifierRefusal> ofNumber) {
        Optional<IdentifierRefusal> ofName = identifiers.refusalOfName(realm.getId(), "", account.userName());
        return NewAccountPolicy.DEFAULT.decide(
                account,
                new Found(
                        ofNumber,
                        register.isImplausible(number),
                        session.users().getUserByUsername(realm, account.userName()) != null,
                        ofName,
                        account.email().filter(this::isTaken).isPresent()));
    }

    /** The account; the caller has seen that it has no flaws, and admits the officer. */
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

    private boolean isTaken(String email) {
        return !realm.isDuplicateEmailsAllowed() && session.users().getUserByEmail(realm, email) != null;
    }
}

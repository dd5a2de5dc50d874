package io.officergate.admin;

import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.keycloak.OtherAccountKind;
import io.officergate.officer.store.OtherAccounts.Account;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * An account that is no officer's.
 *
 * @param client client id of a machine
 */
record OtherAccountView(
        String account,
        String userName,
        boolean enabled,
        OtherAccountKind kind,
        @Nullable String client) {
    static OtherAccountView of(Account account, RealmModel realm, EmergencyAdministrators emergency) {
        return new OtherAccountView(
                account.id(),
                account.userName(),
                account.enabled(),
                OtherAccountKind.of(account, emergency),
                account.machine()
                        .flatMap(id -> Optional.ofNullable(realm.getClientById(id)))
                        .map(ClientModel::getClientId)
                        .orElse(null));
    }
}

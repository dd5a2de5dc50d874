package io.officergate.admin;

import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.store.OtherAccounts.Account;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * An account that is no officer's.
 *
 * @param kind {@code MACHINE}: of a client; {@code EMERGENCY_ADMINISTRATOR}: named by the operator; {@code DRAFT}: has no
 *     personal number and gets no token; {@code NOT_YET_USED}: becomes an officer's with the first token
 * @param client client id of a machine
 */
record OtherAccountView(
        String account,
        String userName,
        boolean enabled,
        Kind kind,
        @Nullable String client) {
    enum Kind {
        MACHINE,
        EMERGENCY_ADMINISTRATOR,
        DRAFT,
        NOT_YET_USED
    }

    static OtherAccountView of(Account account, RealmModel realm, EmergencyAdministrators emergency) {
        return new OtherAccountView(
                account.id(),
                account.userName(),
                account.enabled(),
                kind(account, emergency),
                account.machine()
                        .flatMap(id -> Optional.ofNullable(realm.getClientById(id)))
                        .map(ClientModel::getClientId)
                        .orElse(null));
    }

    private static Kind kind(Account account, EmergencyAdministrators emergency) {
        if (account.machine().isPresent()) {
            return Kind.MACHINE;
        }
        if (account.hasPersonalNumber()) {
            return Kind.NOT_YET_USED;
        }
        return emergency.userNames().contains(account.userName()) ? Kind.EMERGENCY_ADMINISTRATOR : Kind.DRAFT;
    }
}

package io.officergate.officer.keycloak;

import io.officergate.officer.store.OtherAccounts;
import io.officergate.platform.Database;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Gives the accounts of a realm that have a personal number an officer record though nobody has used them: of a realm that was
 * there before OfficerGate, and those that were made in the console. Their disuse counts from that day (IDL-1).
 */
public final class Adoption {
    private static final Map<String, String> BY = Map.of("by", "adoption");

    private final KeycloakSession session;
    private final RealmModel realm;

    public Adoption(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Takes at most so many, in the caller's transaction. Whoever cannot be admitted stays as it is: the gate refuses them, and
     * the list of other accounts has them.
     *
     * @param after id of the account after which to go on; empty for the first ones
     * @return where to go on; empty when there is no further one
     */
    public Optional<String> adopt(String after, int most) {
        OfficerRegister register = new OfficerRegister(session, realm);
        EmergencyAdministrators emergency = EmergencyAdministrators.configured();
        List<String> ids = new OtherAccounts(Database.of(session)).withNumber(realm.getId(), after, most);
        ids.stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .filter(account -> !emergency.include(account))
                .forEach(account -> register.admit(account, BY));
        return ids.size() < most ? Optional.empty() : Optional.of(ids.get(most - 1));
    }
}

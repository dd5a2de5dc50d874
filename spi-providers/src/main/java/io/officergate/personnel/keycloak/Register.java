package io.officergate.personnel.keycloak;

import io.officergate.career.keycloak.Rights;
import io.officergate.personnel.PersonnelSource;
import io.officergate.personnel.RegisteredOfficer;
import io.officergate.personnel.store.RegisterRows;
import io.officergate.platform.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** The officers of a personnel system's units, read without loading an account. Accounts of a directory are not seen. */
public final class Register {
    private final RealmModel realm;
    private final RegisterRows rows;

    public Register(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.rows = new RegisterRows(Database.of(session));
    }

    /** The codes of the units that the source decides about, sorted. */
    public List<String> unitsOf(PersonnelSource source) {
        return rows.unitsWithin(realm.getId(), source.units());
    }

    /** Every duty that somebody may have, {@code RECEPTION@procedure-system}, sorted. */
    public List<String> duties() {
        return dutyRoles().values().stream().sorted().toList();
    }

    /** All officers in one of these units or below; closed by whoever takes it, within one transaction. */
    public Stream<RegisteredOfficer> officersOf(Collection<String> units) {
        return rows.read(realm.getId(), units, dutyRoles());
    }

    private Map<String, String> dutyRoles() {
        return realm.getClientsStream()
                .flatMap(ClientModel::getRolesStream)
                .filter(Rights::isDuty)
                .collect(Collectors.toMap(
                        RoleModel::getId, role -> Rights.dutyOf(role).toString()));
    }
}

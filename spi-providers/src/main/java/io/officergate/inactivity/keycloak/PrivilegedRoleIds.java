package io.officergate.inactivity.keycloak;

import io.officergate.platform.PrivilegedRoles;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;

/** The roles of a realm that make their holders privileged, by themselves or with what is in them, for statements over all accounts. */
final class PrivilegedRoleIds {
    private PrivilegedRoleIds() {}

    static List<String> of(RealmModel realm, PrivilegedRoles privileged) {
        return Stream.concat(realm.getRolesStream(), realm.getClientsStream().flatMap(ClientModel::getRolesStream))
                .filter(role -> privileged.areAmong(withAllInIt(role)))
                .map(RoleModel::getId)
                .toList();
    }

    private static Set<RoleModel> withAllInIt(RoleModel role) {
        return role.isComposite() ? RoleUtils.expandCompositeRoles(Set.of(role)) : Set.of(role);
    }
}

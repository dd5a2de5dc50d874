package io.officergate.admin;

import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Whom somebody may help as an administrator: realm admins everybody, a unit's administrator the officers of that unit. */
final class UnitReach {
    private static final String UNIT_ADMIN = "UNIT_ADMIN";

    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    UnitReach(RealmModel realm, AdminPermissionEvaluator auth) {
        this.realm = realm;
        this.auth = auth;
    }

    /** Never oneself: whoever helps an officer is a second person. */
    boolean covers(UserModel officer) {
        AdminAuth caller = auth.adminAuth();
        boolean isOneself =
                caller.getRealm().equals(realm) && caller.getUser().getId().equals(officer.getId());
        return !isOneself && (auth.hasOneAdminRole(AdminRoles.MANAGE_USERS) || isUnitAdminOf(caller, officer));
    }

    private boolean isUnitAdminOf(AdminAuth caller, UserModel officer) {
        return caller.getRealm().equals(realm)
                && caller.hasRealmRole(UNIT_ADMIN)
                && !isAdministrator(officer)
                && units(officer).stream().anyMatch(units(caller.getUser())::contains);
    }

    /** Administrators are helped by realm admins only, or a unit's administrator could become one. */
    private boolean isAdministrator(UserModel officer) {
        RoleModel defaults = realm.getDefaultRole();
        return officer.getRoleMappingsStream()
                .filter(role -> !role.equals(defaults))
                .anyMatch(role -> !role.isClientRole() || isRoleOfRealmManagement(role));
    }

    private static boolean isRoleOfRealmManagement(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                && client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID);
    }

    private static Set<String> units(UserModel user) {
        return user.getGroupsStream().map(GroupModel::getId).collect(Collectors.toSet());
    }
}

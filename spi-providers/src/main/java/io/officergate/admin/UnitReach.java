package io.officergate.admin;

import io.officergate.platform.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Whom somebody may help as an administrator: realm admins everybody, a unit's administrator the officers of that unit. */
final class UnitReach {
    private static final String UNIT_ADMIN = "UNIT_ADMIN";
    /** The largest unit whose officers are all looked at; a search finds those of a larger one. */
    private static final int MOST_OF_A_UNIT = 500;

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

    /** Those among whom the caller looks for somebody to help, by user name, at most so many; the search is part of a name. */
    List<UserModel> officers(KeycloakSession session, String search, int most) {
        return candidates(session, search, most)
                .filter(user -> user.getServiceAccountClientLink() == null)
                .filter(this::covers)
                .distinct()
                .sorted(Comparator.comparing(UserModel::getUsername))
                .limit(most)
                .toList();
    }

    /**
     * Ids of the units whose administrator the caller is.
     *
     * @throws jakarta.ws.rs.WebApplicationException 403 when there are none by role
     */
    Set<String> ownUnits() {
        AdminAuth caller = auth.adminAuth();
        if (!caller.getRealm().equals(realm) || !caller.hasRealmRole(UNIT_ADMIN)) {
            throw Problem.of(403, "forbidden", "needs the role UNIT_ADMIN or view-events")
                    .asException();
        }
        return units(caller.getUser());
    }

    private Stream<UserModel> candidates(KeycloakSession session, String search, int most) {
        if (auth.hasOneAdminRole(AdminRoles.MANAGE_USERS)) {
            return session.users().searchForUserStream(realm, Map.of(UserModel.SEARCH, search), 0, most + 1);
        }
        AdminAuth caller = auth.adminAuth();
        if (!caller.getRealm().equals(realm) || !caller.hasRealmRole(UNIT_ADMIN)) {
            throw Problem.of(403, "forbidden", "needs the role UNIT_ADMIN or manage-users")
                    .asException();
        }
        return caller.getUser().getGroupsStream().flatMap(unit -> session.users()
                .getGroupMembersStream(realm, unit, search, false, 0, MOST_OF_A_UNIT));
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

package io.officergate.admin;

import io.officergate.platform.Problem;
import io.officergate.platform.UnitGroups;
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

/** Whom somebody looks after: realm admins everybody, a unit's administrator the officers of that unit. */
final class UnitReach {
    private static final String UNIT_ADMIN = "UNIT_ADMIN";
    private static final String UNIT_HEAD = "UNIT_HEAD";
    /** The largest unit whose officers are all looked at; a search finds those of a larger one. */
    private static final int MOST_OF_A_UNIT = 500;

    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final Set<String> roles;

    private UnitReach(RealmModel realm, AdminPermissionEvaluator auth, Set<String> roles) {
        this.realm = realm;
        this.auth = auth;
        this.roles = roles;
    }

    /** Whom the caller may help. */
    static UnitReach toHelp(RealmModel realm, AdminPermissionEvaluator auth) {
        return new UnitReach(realm, auth, Set.of(UNIT_ADMIN));
    }

    /** Whose head the caller is. */
    static UnitReach toLead(RealmModel realm, AdminPermissionEvaluator auth) {
        return new UnitReach(realm, auth, Set.of(UNIT_HEAD));
    }

    /** About whom the caller may read evidence: the head of a unit may too. */
    static UnitReach toRead(RealmModel realm, AdminPermissionEvaluator auth) {
        return new UnitReach(realm, auth, Set.of(UNIT_ADMIN, UNIT_HEAD));
    }

    /** Never oneself: whoever helps an officer is a second person. */
    boolean covers(UserModel officer) {
        AdminAuth caller = auth.adminAuth();
        boolean isOneself =
                caller.getRealm().equals(realm) && caller.getUser().getId().equals(officer.getId());
        return !isOneself && (auth.hasOneAdminRole(AdminRoles.MANAGE_USERS) || looksAfter(caller, officer));
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
     * Ids of the units that the caller looks after.
     *
     * @throws jakarta.ws.rs.WebApplicationException 403 when there are none by role
     */
    Set<String> ownUnits() {
        AdminAuth caller = auth.adminAuth();
        if (!caller.getRealm().equals(realm) || !hasRole(caller)) {
            throw Problem.of(403, "forbidden", "needs the role UNIT_ADMIN, UNIT_HEAD or view-events")
                    .asException();
        }
        return units(caller.getUser());
    }

    /** Codes of the units that the caller looks after by role; empty when there are none. */
    Set<String> ownUnitCodes() {
        AdminAuth caller = auth.adminAuth();
        if (!caller.getRealm().equals(realm) || !hasRole(caller)) {
            return Set.of();
        }
        return caller.getUser()
                .getGroupsStream()
                .filter(UnitGroups::isUnit)
                .map(GroupModel::getName)
                .collect(Collectors.toSet());
    }

    private Stream<UserModel> candidates(KeycloakSession session, String search, int most) {
        if (auth.hasOneAdminRole(AdminRoles.MANAGE_USERS)) {
            return session.users().searchForUserStream(realm, Map.of(UserModel.SEARCH, search), 0, most + 1);
        }
        AdminAuth caller = auth.adminAuth();
        if (!caller.getRealm().equals(realm) || !hasRole(caller)) {
            throw Problem.of(403, "forbidden", "needs the role UNIT_ADMIN or manage-users")
                    .asException();
        }
        return caller.getUser().getGroupsStream().flatMap(unit -> session.users()
                .getGroupMembersStream(realm, unit, search, false, 0, MOST_OF_A_UNIT));
    }

    private boolean looksAfter(AdminAuth caller, UserModel officer) {
        return caller.getRealm().equals(realm)
                && hasRole(caller)
                && !isAdministrator(officer)
                && units(officer).stream().anyMatch(units(caller.getUser())::contains);
    }

    private boolean hasRole(AdminAuth caller) {
        return roles.stream().anyMatch(caller::hasRealmRole);
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

package io.officergate.officer.keycloak;

import io.officergate.officer.DutyRoles;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Whether a role brings a duty along, by itself or within it, and whether an account has one (ACC-3). */
public final class Duties {
    private Duties() {}

    /** Whether the account has a duty, by itself, by a group or within another role. */
    public static boolean areHeldBy(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(role -> isOne(role, user));
    }

    /** Whether the role would bring the account one. */
    static boolean comeWith(RoleModel role, UserModel user) {
        return RoleUtils.expandCompositeRoles(Set.of(role)).stream().anyMatch(within -> isOne(within, user));
    }

    /** What a system's own machine may do at that system is no duty of an officer. */
    private static boolean isOne(RoleModel role, UserModel user) {
        return role.getContainer() instanceof ClientModel client
                && !client.getId().equals(user.getServiceAccountClientLink())
                && DutyRoles.DEFAULT.include(
                        client.getClientId(), client.isStandardFlowEnabled(), OutsideSystems.include(client));
    }
}

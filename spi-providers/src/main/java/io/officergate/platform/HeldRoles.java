package io.officergate.platform;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** The roles somebody has: by themselves, by a group or within another role. */
public final class HeldRoles {
    private HeldRoles() {}

    /** Their names, as {@link io.officergate.kernel.RoleNames} has them. */
    public static Set<String> of(UserModel user) {
        return namesOf(RoleUtils.getDeepUserRoleMappings(user));
    }

    static Set<String> namesOf(Collection<RoleModel> roles) {
        return roles.stream().map(HeldRoles::nameOf).collect(Collectors.toSet());
    }

    private static String nameOf(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + "/" + role.getName()
                : role.getName();
    }
}

package io.officergate.platform;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.utils.KeycloakSessionUtil;

/** The roles somebody has: by themselves, by a group or within another role. */
public final class HeldRoles {
    private static final String WALKED = "officergate.held-roles.";

    private HeldRoles() {}

    /** Their names, as {@link io.officergate.kernel.RoleNames} has them. */
    public static Set<String> of(UserModel user) {
        return namesOf(RoleUtils.getDeepUserRoleMappings(user));
    }

    /**
     * All of them, walked once in a request: a token is judged by several rules, and nobody's roles change while it is made.
     * Not for whoever changes roles.
     */
    public static Collection<RoleModel> inThisRequest(UserModel user) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session == null) {
            return RoleUtils.getDeepUserRoleMappings(user);
        }
        String key = WALKED + user.getId();
        Walked known = session.getAttribute(key, Walked.class);
        if (known == null) {
            known = new Walked(RoleUtils.getDeepUserRoleMappings(user));
            session.setAttribute(key, known);
        }
        return known.roles();
    }

    /** What was found, under a type that a session's attributes can be asked for. */
    private record Walked(Collection<RoleModel> roles) {}

    static Set<String> namesOf(Collection<RoleModel> roles) {
        return roles.stream().map(HeldRoles::nameOf).collect(Collectors.toSet());
    }

    private static String nameOf(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + "/" + role.getName()
                : role.getName();
    }
}

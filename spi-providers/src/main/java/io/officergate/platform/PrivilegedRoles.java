package io.officergate.platform;

import io.officergate.kernel.RoleNames;
import java.util.Collection;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Roles whose holders could do more harm than others, and are held to stricter limits (SES-1, PWD-1). */
public record PrivilegedRoles(RoleNames names) {
    /** The setting's name. */
    public static final String SETTING = "privileged-roles";

    private static final Set<String> DEFAULT =
            Set.of("SYSTEM_ADMIN", "SECURITY_LIAISON", "DPO", "UNIT_ADMIN", "realm-management/*");

    /** As long as no setting was read. */
    public static PrivilegedRoles byDefault() {
        return new PrivilegedRoles(RoleNames.of(SETTING, DEFAULT));
    }

    /**
     * What {@code --spi-token-interceptor--officergate--privileged-roles} says.
     *
     * @throws IllegalArgumentException when a name is none
     */
    public static PrivilegedRoles configured() {
        String[] said = Config.scope("token-interceptor", "officergate").getArray(SETTING);
        return said == null ? byDefault() : new PrivilegedRoles(RoleNames.of(SETTING, Set.of(said)));
    }

    /** Whether this account has one of them; asked for several times in a request. */
    public boolean areHeldBy(UserModel user) {
        return areAmong(HeldRoles.inThisRequest(user));
    }

    /** Whether one of them is among these, which are all that somebody has. */
    public boolean areAmong(Collection<RoleModel> roles) {
        return names.cover(HeldRoles.namesOf(roles));
    }

    /** The names, separated by commas, in alphabetical order. */
    public String asText() {
        return names.asText();
    }
}

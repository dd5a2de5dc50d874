package io.officergate.admin;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** An officer in a list of those whom somebody may help: enough to find the right one, and no personal number. */
record OfficerLine(
        String officer,
        String userName,
        String fullName,
        boolean enabled,
        boolean locked,
        @Nullable String lockedUntil) {
    /**
     * Some officers by user name.
     *
     * @param more whether there are others, which a narrower search would find
     */
    record Page(List<OfficerLine> officers, boolean more) {}

    /**
     * The line of an account.
     *
     * @param locked those whose account is locked until somebody opens it (IDL-2)
     * @param locks the ends of the locks after wrong sign-ins
     */
    static OfficerLine of(UserModel user, Set<OfficerId> locked, Map<OfficerId, Instant> locks) {
        return new OfficerLine(
                user.getId(),
                user.getUsername(),
                String.join(" ", text(user.getLastName()), text(user.getFirstName()))
                        .strip(),
                user.isEnabled(),
                locked.contains(new OfficerId(user.getId())),
                Optional.ofNullable(locks.get(new OfficerId(user.getId())))
                        .map(Instant::toString)
                        .orElse(null));
    }

    private static String text(@Nullable String name) {
        return Optional.ofNullable(name).orElse("");
    }
}

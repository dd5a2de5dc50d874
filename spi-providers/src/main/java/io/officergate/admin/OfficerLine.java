package io.officergate.admin;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** An officer in a list of those whom somebody may help: enough to find the right one, and no personal number. */
record OfficerLine(
        String officer,
        String userName,
        String fullName,
        boolean enabled,
        @Nullable String lockedUntil) {
    /**
     * Some officers by user name.
     *
     * @param more whether there are others, which a narrower search would find
     */
    record Page(List<OfficerLine> officers, boolean more) {}

    /** The line of an account; {@code locks} holds the ends of the locks there are. */
    static OfficerLine of(UserModel user, Map<OfficerId, Instant> locks) {
        return new OfficerLine(
                user.getId(),
                user.getUsername(),
                String.join(" ", text(user.getLastName()), text(user.getFirstName()))
                        .strip(),
                user.isEnabled(),
                Optional.ofNullable(locks.get(new OfficerId(user.getId())))
                        .map(Instant::toString)
                        .orElse(null));
    }

    private static String text(@Nullable String name) {
        return Optional.ofNullable(name).orElse("");
    }
}

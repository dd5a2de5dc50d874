package io.officergate.admin;

import io.officergate.guessing.HeldAgainst;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    static OfficerLine of(UserModel user, List<HeldAgainst> held) {
        return new OfficerLine(
                user.getId(),
                user.getUsername(),
                String.join(" ", text(user.getLastName()), text(user.getFirstName()))
                        .strip(),
                user.isEnabled(),
                held.stream()
                        .flatMap(place -> place.lockedUntil().stream())
                        .max(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse(null));
    }

    private static String text(@Nullable String name) {
        return Optional.ofNullable(name).orElse("");
    }
}

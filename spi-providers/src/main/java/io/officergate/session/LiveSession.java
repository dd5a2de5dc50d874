package io.officergate.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A session that an officer signed in for.
 *
 * @param id Keycloak's session id
 * @param signedInAt when the second factor was proven, to the millisecond
 * @param address from where; empty when it is not known
 * @param device short form of the browser and system, for example {@code Firefox, Windows}
 */
public record LiveSession(String id, Instant signedInAt, Optional<String> address, Optional<String> device) {
    /** Whether this sign-in came after the other; of two in the same millisecond the ids decide, so that one is it. */
    public boolean isNewerThan(LiveSession other) {
        int later = signedInAt.compareTo(other.signedInAt);
        return later > 0 || (later == 0 && id.compareTo(other.id) > 0);
    }
}

package io.officergate.session;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Evidence for the head of the unit that an account may be shared (ACC-2).
 *
 * @param realmId id of the realm of the account
 * @param kind never {@link SharingVerdict#ORDINARY}
 * @param at when it was seen
 * @param first where the account was used before: the earlier session
 * @param second where it was used then; the same session for a change of network
 */
public record SharingFinding(
        String realmId, OfficerId officer, SharingVerdict kind, Instant at, Place first, Place second) {

    /**
     * A session, seen from somewhere.
     *
     * @param session id of the user session
     */
    public record Place(String session, Optional<String> address, Optional<String> device) {
        /** Where a sign-in came from. */
        public static Place of(LiveSession signedIn) {
            return new Place(signedIn.id(), signedIn.address(), signedIn.device());
        }
    }
}

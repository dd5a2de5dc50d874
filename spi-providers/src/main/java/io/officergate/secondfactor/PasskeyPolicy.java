package io.officergate.secondfactor;

import io.officergate.kernel.RoleNames;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom a one-time code is not enough (MFA-1): a code can be read out to a caller or typed into a false page, and some
 * roles are worth that to an attacker.
 *
 * @param roles names of the roles that need a passkey: {@code ROLE} of the realm, {@code client/ROLE} of a client,
 *     {@code client/*} for all of a client; nobody needs one when there are none
 */
public record PasskeyPolicy(Set<String> roles) {
    /** Nobody needs one. */
    public static final PasskeyPolicy NOBODY = new PasskeyPolicy(Set.of());

    /** @throws IllegalArgumentException when a name is none, with that name */
    public PasskeyPolicy {
        roles = RoleNames.of("passkey-roles", roles).names();
    }

    /**
     * Whether somebody with these roles needs a passkey.
     *
     * @param held names of all roles that somebody has, {@code ROLE} or {@code client/ROLE}
     */
    public boolean covers(Collection<String> held) {
        return new RoleNames(roles).cover(held);
    }

    /** Whether the proof is one that is asked for. */
    public static boolean isEnough(boolean passkeyRequired, Optional<SecondFactorProof> proof) {
        return proof.filter(proven -> !passkeyRequired || proven.method().resistsPhishing())
                .isPresent();
    }
}

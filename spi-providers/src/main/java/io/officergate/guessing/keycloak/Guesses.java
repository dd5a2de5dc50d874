package io.officergate.guessing.keycloak;

import io.officergate.guessing.AttemptVerdict;
import io.officergate.guessing.HeldAgainst;
import io.officergate.guessing.UnlockRequest;
import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * The door through which every secret that can be guessed is checked (MFA-2). Passwords, one-time codes and recovery
 * codes go through it by themselves; a room with a secret of its own calls {@link #attempt}.
 */
public interface Guesses extends Provider {
    /** Those of this request. */
    static Guesses of(KeycloakSession session) {
        return session.getProvider(Guesses.class);
    }

    /**
     * Takes a try, checks, and gives the try back when the secret was right. A check that throws counts as failed.
     *
     * @param check tells whether the secret is right; not called when no try is left
     * @return whether the secret was checked and right
     */
    default boolean attempt(RealmModel realm, UserModel user, BooleanSupplier check) {
        return attempt(realm, user, check, () -> {});
    }

    /**
     * Takes a try, checks, and gives the try back when the secret was right.
     *
     * @param inPlaceOfCheck done when no try is left, to take as long as a check
     */
    boolean attempt(RealmModel realm, UserModel user, BooleanSupplier check, Runnable inPlaceOfCheck);

    /**
     * Counts a try with a user name that nobody has, as one of an account is counted.
     *
     * @param inPlaceOfCheck done in any case, to take as long as a check
     */
    void attemptUnknown(RealmModel realm, String typedName, Runnable inPlaceOfCheck);

    /**
     * The officer has proven everything that is asked for: what was held against the account is forgotten where this
     * sign-in was counted, the address is one more officer's, and the browser becomes a known device.
     *
     * @return whether it was none of the officer's until now
     */
    boolean signedIn(RealmModel realm, UserModel user);

    /** What is held against an account, from elsewhere first; one entry for each place where its tries are counted. */
    List<HeldAgainst> heldAgainst(RealmModel realm, OfficerId officer);

    /** Until when each of the accounts is locked; those that are not locked are left out. */
    Map<OfficerId, Instant> lockedUntil(RealmModel realm, Collection<OfficerId> officers);

    /** Forgets what is held against an account, everywhere, and writes it into the audit trail. */
    void forget(RealmModel realm, OfficerId officer, UnlockRequest request);

    /** Says for the rest of this request whether a challenge was solved; where nobody says it, none is asked. */
    void challengeSolved(boolean solved);

    /**
     * Whether whoever made the last try of this request needs a challenge for the next one.
     *
     * <p>The same for an account and for a name nobody has.
     */
    boolean challengeIsNext();

    /** Makes and verifies challenges. */
    BrowserChallenge challenge();

    /** What the last try of this request was answered; empty when there was none. */
    Optional<AttemptVerdict> lastVerdict();
}

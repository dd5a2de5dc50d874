package io.officergate.guessing;

import io.officergate.guessing.AttemptVerdict.ChallengeFirst;
import io.officergate.guessing.AttemptVerdict.Granted;
import io.officergate.guessing.AttemptVerdict.Locked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many wrong secrets one account may be given (MFA-2, S1).
 *
 * @param tries failures that lock, 3 to 10
 * @param window a failure counts for so long, 1 min to 24 h
 * @param lock how long the lock holds, {@code window} to 7 days
 * @param challengeAfter failures after which a challenge is asked, 1 to {@code tries}; with {@code tries} it never is
 */
public record AccountPolicy(int tries, Duration window, Duration lock, int challengeAfter) {
    /** 5 in 15 min lock for 12 h; a challenge after 3. */
    public static final AccountPolicy DEFAULT = new AccountPolicy(5, Duration.ofMinutes(15), Duration.ofHours(12), 3);

    public AccountPolicy {
        Ranges.hold("tries", tries, 3, 10);
        Ranges.hold("window", window, Duration.ofMinutes(1), Duration.ofHours(24));
        Ranges.hold("lock", lock, window, Duration.ofDays(7));
        Ranges.hold("challenge-after", challengeAfter, 1, tries);
    }

    /** Tries from this instant on, exclusive, still count. */
    public Instant countsSince(Instant now) {
        return now.minus(window);
    }

    /** So many tries may stand, exclusive, for one more to be granted. */
    public int most(boolean challengeSolved) {
        return challengeSolved ? tries : challengeAfter;
    }

    /**
     * Whether one more secret may be checked.
     *
     * @param challengeSolved also true where no challenge is asked
     */
    public AttemptVerdict decide(Standing standing, boolean challengeSolved, Instant now) {
        if (standing.lockedUntil().isPresent() && standing.lockedUntil().get().isAfter(now)) {
            return new Locked(tries, standing.lockedUntil().get());
        }
        List<Instant> counted = standing.tries().stream()
                .filter(countsSince(now)::isBefore)
                .sorted()
                .toList();
        if (counted.size() >= tries) {
            return new Locked(counted.size(), counted.get(0).plus(window));
        }
        if (counted.size() >= most(challengeSolved)) {
            return new ChallengeFirst(counted.size());
        }
        return new Granted(counted.size() + 1);
    }
}

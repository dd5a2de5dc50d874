package io.officergate.career;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.movers.Account;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who has something in another's place (JML-3).
 *
 * @param account whose
 * @param rights what the heir has by the same decision, headship among them
 */
public record Heir(Account account, Set<DutyAtSystem> rights) {
    /** Keeps its own copy. */
    public Heir {
        rights = Set.copyOf(rights);
    }

    /**
     * The successor of a hand-over, or the new head of a unit.
     *
     * @param step the decision in the heir's career
     * @param after where the heir stands with it: a decision that came late may have been overtaken
     */
    public static Heir of(Account account, CareerStep step, Standing after) {
        Set<DutyAtSystem> rights = new HashSet<>();
        step.taken().stream()
                .map(NamedDuty::duty)
                .filter(after.rights()::contains)
                .forEach(rights::add);
        if (after.isHead()) {
            rights.add(RightsLost.HEADSHIP);
        }
        return new Heir(account, rights);
    }

    /** The account, when the heir has this right. */
    Optional<Account> of(DutyAtSystem right) {
        return Optional.of(account).filter(taker -> rights.contains(right));
    }
}

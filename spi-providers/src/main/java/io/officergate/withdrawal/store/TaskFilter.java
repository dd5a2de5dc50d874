package io.officergate.withdrawal.store;

import io.officergate.withdrawal.WithdrawalTask.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks are read; each part narrows what the others leave.
 *
 * @param state where they stand
 * @param unit one of the officer's units when the duty ended
 * @param overdueAt open and due before this instant
 * @param within units of which the officer was in one
 */
public record TaskFilter(
        Optional<State> state, Optional<String> unit, Optional<Instant> overdueAt, Optional<Set<String>> within) {
    /** All of a realm. */
    public static final TaskFilter ALL =
            new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Keeps its own copy. */
    public TaskFilter {
        within = within.map(Set::copyOf);
    }
}

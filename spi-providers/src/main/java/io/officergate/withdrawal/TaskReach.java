package io.officergate.withdrawal;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks somebody may read, and which confirm.
 *
 * @param caller user id of who asks
 * @param read codes of units; all tasks of the realm when empty
 * @param confirm codes of units; all tasks of the realm when empty
 */
public record TaskReach(String caller, Optional<Set<String>> read, Optional<Set<String>> confirm) {
    /** Keeps its own copies. */
    public TaskReach {
        read = read.map(Set::copyOf);
        confirm = confirm.map(Set::copyOf);
    }

    /** Whether the caller may read the task: the officer's units when the duty ended count, not those of today. */
    public boolean mayRead(WithdrawalTask task) {
        return covers(read, task);
    }

    /** Whether the caller may confirm it: never one's own withdrawal. */
    public boolean mayConfirm(WithdrawalTask task) {
        return !task.holder().id().value().equals(caller) && covers(confirm, task);
    }

    private static boolean covers(Optional<Set<String>> units, WithdrawalTask task) {
        return units.isEmpty() || !Collections.disjoint(units.get(), task.units());
    }
}

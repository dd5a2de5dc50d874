package io.officergate.personnel.keycloak;

import java.util.List;

/**
 * What applying an event did; the answer of the transition endpoint.
 *
 * @param outcome {@code APPLIED} or {@code ALREADY_APPLIED}
 * @param officer user id; empty for events about a unit
 * @param status status of the record afterwards
 * @param effects what was done, in order
 * @param sessionsEnded sessions ended, of everybody concerned
 * @param audit place of the entry in the audit trail
 */
public record TransitionOutcome(
        String outcome, String officer, String status, List<String> effects, int sessionsEnded, long audit) {
    public TransitionOutcome {
        effects = List.copyOf(effects);
    }

    /** The same answer, given again. */
    public TransitionOutcome again() {
        return new TransitionOutcome("ALREADY_APPLIED", officer, status, effects, sessionsEnded, audit);
    }
}

package io.officergate.career.keycloak;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.officer.OfficerStatus;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What it took to make an account follow its career.
 *
 * @param ended duties whose roles were taken
 * @param begun duties whose roles were given
 * @param left units
 * @param entered units
 * @param headship {@code begun}, {@code ended}, or empty
 * @param endsAdministration whether the officer looks after the accounts of the own unit no longer
 * @param before status of the record before
 * @param status status of the record now
 * @param sessionsEnded online and offline together
 */
public record Settled(
        Set<DutyAtSystem> ended,
        Set<DutyAtSystem> begun,
        Set<String> left,
        Set<String> entered,
        String headship,
        boolean endsAdministration,
        OfficerStatus before,
        OfficerStatus status,
        int sessionsEnded) {

    /** Whether other heads are the officer's now. */
    public boolean hasMoved() {
        return !left.isEmpty() || !entered.isEmpty() || !headship.isEmpty();
    }

    /** For the audit trail: only what there is. */
    public Map<String, String> detail() {
        Map<String, String> detail = new TreeMap<>();
        note(detail, "ended", ended);
        note(detail, "begun", begun);
        note(detail, "left", left);
        note(detail, "entered", entered);
        if (!headship.isEmpty()) {
            detail.put("headship", headship);
        }
        if (endsAdministration) {
            detail.put("administration", "ended");
        }
        if (before != status) {
            detail.put("status", before + " to " + status);
        }
        return detail;
    }

    private static void note(Map<String, String> detail, String name, Set<?> what) {
        if (!what.isEmpty()) {
            detail.put(name, what.stream().map(Object::toString).sorted().collect(Collectors.joining(" ")));
        }
    }
}

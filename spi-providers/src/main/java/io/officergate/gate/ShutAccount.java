package io.officergate.gate;

import io.officergate.kernel.Decision;
import io.officergate.officer.OfficerRecord;
import java.util.Optional;

/**
 * What somebody who has proven to be an account's officer, by password and one-time code, is told when the account is shut
 * (JML-1). Nobody else is told anything of it.
 */
public sealed interface ShutAccount {
    /** By this decision, for the time being. */
    record Suspended(Decision decision) implements ShutAccount {}

    /** For good, or until the officer is reinstated. */
    record Withdrawn() implements ShutAccount {}

    /** Shut, and no decision of the personnel office says why: an administrator has switched it off. */
    record Unexplained() implements ShutAccount {}

    /** As the record has it; an account without one has no decision either. */
    static ShutAccount of(Optional<OfficerRecord> record) {
        return record.map(ShutAccount::of).orElseGet(Unexplained::new);
    }

    private static ShutAccount of(OfficerRecord record) {
        return switch (record.status()) {
            case CLOSED -> new Withdrawn();
            case SUSPENDED -> record.decision().<ShutAccount>map(Suspended::new).orElseGet(Unexplained::new);
            case ACTIVE, LOCKED -> new Unexplained();
        };
    }
}

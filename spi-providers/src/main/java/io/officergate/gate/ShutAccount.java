package io.officergate.gate;

import io.officergate.inactivity.Idleness;
import io.officergate.inactivity.Idleness.Overdue;
import io.officergate.kernel.Decision;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.StatusReason;
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

    /** Locked, or about to be by the next sweep, as nobody used it for so many days (IDL-1). */
    record Unused(long days) implements ShutAccount {}

    /** Shut, and no decision of the personnel office says why: an administrator has switched it off. */
    record Unexplained() implements ShutAccount {}

    /**
     * As the record has it; an account without one has no decision either.
     *
     * @param idleness how long the account was not used
     */
    static ShutAccount of(Optional<OfficerRecord> record, Optional<Idleness> idleness) {
        return record.map(known -> of(known, idleness)).orElseGet(Unexplained::new);
    }

    private static ShutAccount of(OfficerRecord record, Optional<Idleness> idleness) {
        return switch (record.status()) {
            case CLOSED -> new Withdrawn();
            case SUSPENDED -> record.decision().<ShutAccount>map(Suspended::new).orElseGet(Unexplained::new);
            case LOCKED ->
                record.reason() == StatusReason.INACTIVITY
                        ? idleness.<ShutAccount>map(idle -> new Unused(idle.days()))
                                .orElseGet(Unexplained::new)
                        : new Unexplained();
            case ACTIVE ->
                idleness.filter(Overdue.class::isInstance)
                        .<ShutAccount>map(idle -> new Unused(idle.days()))
                        .orElseGet(Unexplained::new);
        };
    }
}

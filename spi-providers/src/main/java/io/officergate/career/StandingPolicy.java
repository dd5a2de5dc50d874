package io.officergate.career;

import io.officergate.career.Standing.Service;
import io.officergate.kernel.Decision;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusChange;
import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Reinstate;
import io.officergate.officer.StatusChange.Resume;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes of status lead from the record to where the officer stands (JML-1). A lock, and a suspension that no decision
 * of a personnel office made, are none of a career's business and stay.
 */
public record StandingPolicy() {
    private static final Set<StatusReason> OPENED_BY_A_MOVE_OR_THE_HEAD =
            Set.of(StatusReason.LONG_LEAVE, StatusReason.UNIT_DISSOLUTION);

    /**
     * The changes, in order; none when the record agrees.
     *
     * @param startsAnew whether a reinstatement has come that the record has not seen yet
     */
    public List<StatusChange> changes(OfficerRecord record, Standing standing, boolean startsAnew) {
        OfficerStatus status = record.status();
        if (standing.service() == Service.CLOSED) {
            return status == OfficerStatus.CLOSED ? List.of() : List.of(new Close(standing.reason()));
        }
        List<StatusChange> changes = new ArrayList<>();
        if (startsAnew || status == OfficerStatus.CLOSED) {
            changes.add(new Reinstate());
            status = OfficerStatus.ACTIVE;
        }
        if (standing.service() == Service.SUSPENDED) {
            if (status != OfficerStatus.SUSPENDED || !saysTheSame(record, standing)) {
                changes.add(new Suspend(standing.reason()));
            }
        } else if (status == OfficerStatus.SUSPENDED && OPENED_BY_A_MOVE_OR_THE_HEAD.contains(record.reason())) {
            changes.add(new Resume(standing.reason()));
        }
        return List.copyOf(changes);
    }

    private static boolean saysTheSame(OfficerRecord record, Standing standing) {
        // The record keeps the number only.
        return record.reason() == standing.reason()
                && numberOf(record.decision()).equals(numberOf(standing.decision()));
    }

    private static Optional<String> numberOf(Optional<Decision> decision) {
        return decision.map(Decision::number);
    }
}

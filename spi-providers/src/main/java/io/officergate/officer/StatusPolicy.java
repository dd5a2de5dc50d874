package io.officergate.officer;

import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusVerdict.Change;
import io.officergate.officer.StatusVerdict.Refuse;
import io.officergate.officer.StatusVerdict.Unchanged;

/** Which status may follow which (JML-1). A closed account never becomes merely suspended, and nothing reopens by accident. */
public record StatusPolicy() {

    /** What happens to an officer who is {@code from} when {@code wanted} is asked. */
    public StatusVerdict decide(OfficerStatus from, StatusChange wanted) {
        if (wanted instanceof Close) {
            return from == OfficerStatus.CLOSED ? new Unchanged() : new Change(OfficerStatus.CLOSED);
        }
        if (wanted instanceof Suspend) {
            return from == OfficerStatus.CLOSED ? new Refuse("officer_closed") : new Change(OfficerStatus.SUSPENDED);
        }
        return switch (from) {
            case CLOSED, SUSPENDED -> new Change(OfficerStatus.ACTIVE);
            case LOCKED -> new Refuse("officer_locked");
            case ACTIVE -> new Refuse("officer_active");
        };
    }
}

package io.officergate.officer;

import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Resume;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusVerdict.Change;
import io.officergate.officer.StatusVerdict.Refuse;
import io.officergate.officer.StatusVerdict.Unchanged;
import java.util.Locale;

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
        if (wanted instanceof Resume) {
            return from == OfficerStatus.SUSPENDED
                    ? new Change(OfficerStatus.ACTIVE)
                    : new Refuse("officer_" + from.name().toLowerCase(Locale.ROOT));
        }
        // A reinstatement rests on a decision and starts clean, wherever it comes from; nothing else opens what is
        // closed.
        return new Change(OfficerStatus.ACTIVE);
    }
}

package io.officergate.officer;

import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Lock;
import io.officergate.officer.StatusChange.Resume;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusChange.Unlock;
import io.officergate.officer.StatusVerdict.Change;
import io.officergate.officer.StatusVerdict.Refuse;
import io.officergate.officer.StatusVerdict.Unchanged;
import java.util.Locale;

/** Which status may follow which (JML-1). A closed account never becomes merely suspended, and nothing reopens by accident. */
public record StatusPolicy() {

    /**
     * What happens to an officer who is {@code from} when {@code wanted} is asked.
     *
     * @param isLocked whether a lock stands, also one that lies under a suspension: no personnel decision but a reinstatement
     *     takes it away (IDL-2)
     */
    public StatusVerdict decide(OfficerStatus from, boolean isLocked, StatusChange wanted) {
        if (wanted instanceof Close) {
            return from == OfficerStatus.CLOSED ? new Unchanged() : new Change(OfficerStatus.CLOSED);
        }
        if (wanted instanceof Suspend) {
            return from == OfficerStatus.CLOSED ? new Refuse("officer_closed") : new Change(OfficerStatus.SUSPENDED);
        }
        if (wanted instanceof Lock) {
            return from == OfficerStatus.ACTIVE ? new Change(OfficerStatus.LOCKED) : new Unchanged();
        }
        if (wanted instanceof Unlock) {
            return from == OfficerStatus.LOCKED ? new Change(OfficerStatus.ACTIVE) : refusal(from);
        }
        if (wanted instanceof Resume) {
            OfficerStatus before = isLocked ? OfficerStatus.LOCKED : OfficerStatus.ACTIVE;
            return from == OfficerStatus.SUSPENDED ? new Change(before) : refusal(from);
        }
        // A reinstatement rests on a decision and starts clean, wherever it comes from; nothing else opens what is
        // closed.
        return new Change(OfficerStatus.ACTIVE);
    }

    private static StatusVerdict refusal(OfficerStatus from) {
        return new Refuse("officer_" + from.name().toLowerCase(Locale.ROOT));
    }
}

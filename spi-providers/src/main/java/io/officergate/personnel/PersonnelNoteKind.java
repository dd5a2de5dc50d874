package io.officergate.personnel;

import io.officergate.audit.AuditAction;

/** What provisioning-sync may note; the names are those of docs/contracts/personnel-notes.md. */
public enum PersonnelNoteKind {
    EVENT_MALFORMED(AuditAction.PERSONNEL_EVENT_MALFORMED, true, false),
    EVENT_CONFLICT(AuditAction.PERSONNEL_EVENT_CONFLICT, true, false),
    EVENT_REFUSED(AuditAction.PERSONNEL_EVENT_REFUSED, false, false),
    EVENT_PARKED(AuditAction.PERSONNEL_EVENT_PARKED, true, false),
    EVENT_RELEASED(AuditAction.PERSONNEL_EVENT_RELEASED, true, true),
    EVENT_DISCARDED(AuditAction.PERSONNEL_EVENT_DISCARDED, true, true),
    EVENT_CANCELLED(AuditAction.PERSONNEL_EVENT_CANCELLED, true, false),
    EVENT_GAP(AuditAction.PERSONNEL_EVENT_GAP, true, false),
    BRAKE_ENGAGED(AuditAction.BRAKE_ENGAGED, false, false),
    BRAKE_CONFIRMED(AuditAction.BRAKE_CONFIRMED, false, true),
    BRAKE_DISCARDED(AuditAction.BRAKE_DISCARDED, false, true),
    ROSTER_COMPARED(AuditAction.ROSTER_COMPARED, true, false),
    ROSTER_APPLIED(AuditAction.ROSTER_APPLIED, true, true);

    private final AuditAction action;
    private final boolean aboutOneEvent;
    private final boolean decided;

    PersonnelNoteKind(AuditAction action, boolean aboutOneEvent, boolean decided) {
        this.action = action;
        this.aboutOneEvent = aboutOneEvent;
        this.decided = decided;
    }

    /** How the audit trail calls it. */
    public AuditAction action() {
        return action;
    }

    /** Whether it happened to one event, so that the receipt must be named. */
    public boolean isAboutOneEvent() {
        return aboutOneEvent;
    }

    /** Whether a person decided it, so that who and why must be named. */
    public boolean isDecided() {
        return decided;
    }
}

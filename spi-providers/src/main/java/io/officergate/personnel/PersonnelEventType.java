package io.officergate.personnel;

/** The kinds of personnel events (rules.md section 4). */
public enum PersonnelEventType {
    RECRUITMENT,
    APPOINTMENT,
    DISMISSAL_FROM_POST,
    TRANSFER,
    ROTATION,
    SECONDMENT,
    POSITION_CHANGE,
    LONG_LEAVE,
    SUSPENSION,
    RESIGNATION,
    RETIREMENT,
    TERMINATION,
    DEATH,
    CONTRACT_END,
    REINSTATEMENT,
    HANDOVER,
    UNIT_MERGE,
    UNIT_DISSOLUTION,
    /** Taken care of by provisioning-sync, before an event is applied; never sent here. */
    CANCELLATION
}

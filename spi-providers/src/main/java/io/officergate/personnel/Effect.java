package io.officergate.personnel;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.StatusChange;
import java.util.List;

/** One thing a personnel event does to an account. */
public sealed interface Effect {
    /** The record's status changes. */
    record ChangeStatus(StatusChange change) implements Effect {}

    /** Every right ends: all roles, all units. */
    record EndAllRights() implements Effect {}

    /** These duties end. */
    record EndDuties(List<DutyAtSystem> duties) implements Effect {}

    /** These duties begin. */
    record GiveDuties(List<DutyAtSystem> duties) implements Effect {}

    /** The officer belongs to this unit, besides none other. */
    record EnterUnit(UnitCode unit) implements Effect {}

    /** The officer becomes head of the unit; a predecessor's headship ends. */
    record BecomeHead(UnitCode unit) implements Effect {}

    /** Headship ends. */
    record EndHeadship() implements Effect {}

    /** The officer's duties end and the successor's begin in the same step. */
    record HandOver(List<DutyAtSystem> duties) implements Effect {}

    /** Sessions and tokens end everywhere. */
    record EndAccess() implements Effect {}
}

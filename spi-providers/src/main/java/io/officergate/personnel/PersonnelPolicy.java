package io.officergate.personnel;

import io.officergate.kernel.UnitCode;
import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Reinstate;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusReason;
import io.officergate.personnel.Effect.BecomeHead;
import io.officergate.personnel.Effect.ChangeStatus;
import io.officergate.personnel.Effect.EndAccess;
import io.officergate.personnel.Effect.EndAllRights;
import io.officergate.personnel.Effect.EndDuties;
import io.officergate.personnel.Effect.EndHeadship;
import io.officergate.personnel.Effect.EnterUnit;
import io.officergate.personnel.Effect.GiveDuties;
import io.officergate.personnel.Effect.HandOver;
import io.officergate.personnel.PersonnelPlan.CreateThen;
import io.officergate.personnel.PersonnelPlan.Do;
import io.officergate.personnel.PersonnelPlan.Incomplete;
import io.officergate.personnel.PersonnelPlan.NotSupported;
import java.util.ArrayList;
import java.util.List;

/** Turns a personnel event into what it does to the account (rules.md section 4; JML-1, JML-3, ACC-3). */
public record PersonnelPolicy() {

    /** The plan for an event; whoever loses a right loses the sessions that carry it. */
    public PersonnelPlan decide(PersonnelEvent event) {
        return switch (event.type()) {
            case RESIGNATION -> leave(StatusReason.RESIGNATION);
            case RETIREMENT -> leave(StatusReason.RETIREMENT);
            case TERMINATION -> leave(StatusReason.TERMINATION);
            case DEATH -> leave(StatusReason.DEATH);
            case CONTRACT_END -> leave(StatusReason.CONTRACT_END);
            case SUSPENSION -> suspend(StatusReason.SUSPENSION);
            case LONG_LEAVE -> suspend(StatusReason.LONG_LEAVE);
            case REINSTATEMENT -> reinstate(event);
            case TRANSFER -> transfer(event);
            case RECRUITMENT -> recruit(event);
            case APPOINTMENT -> appoint(event);
            case DISMISSAL_FROM_POST -> new Do(List.of(new EndHeadship(), new EndAccess()));
            case POSITION_CHANGE ->
                new Do(List.of(
                        new EndDuties(event.dutiesTaken()), new GiveDuties(event.dutiesGiven()), new EndAccess()));
            case HANDOVER ->
                event.successor().isEmpty()
                        ? new Incomplete("data.successor")
                        : new Do(List.of(new HandOver(event.dutiesTaken()), new EndAccess()));
            case ROTATION, SECONDMENT, UNIT_MERGE, UNIT_DISSOLUTION -> new NotSupported();
        };
    }

    private static PersonnelPlan leave(StatusReason reason) {
        return new Do(List.of(new ChangeStatus(new Close(reason)), new EndAllRights(), new EndAccess()));
    }

    /** Rights are kept but worth nothing: the gate refuses, and a reinstatement gives none of them back. */
    private static PersonnelPlan suspend(StatusReason reason) {
        return new Do(List.of(new ChangeStatus(new Suspend(reason)), new EndAccess()));
    }

    private static PersonnelPlan reinstate(PersonnelEvent event) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new ChangeStatus(new Reinstate()));
        effects.add(new EndAllRights());
        event.toUnit().ifPresent(unit -> effects.add(new EnterUnit(unit)));
        effects.add(new GiveDuties(event.dutiesGiven()));
        effects.add(new EndAccess());
        return new Do(effects);
    }

    private static PersonnelPlan transfer(PersonnelEvent event) {
        if (event.toUnit().isEmpty()) {
            return new Incomplete("data.toUnit");
        }
        return new Do(List.of(
                new EndAllRights(),
                new EnterUnit(event.toUnit().get()),
                new GiveDuties(event.dutiesGiven()),
                new EndAccess()));
    }

    private static PersonnelPlan recruit(PersonnelEvent event) {
        if (event.toUnit().isEmpty()) {
            return new Incomplete("data.toUnit");
        }
        if (event.account().isEmpty()) {
            return new Incomplete("data.account");
        }
        return new CreateThen(
                event.account().get(),
                List.of(new EnterUnit(event.toUnit().get()), new GiveDuties(event.dutiesGiven())));
    }

    private static PersonnelPlan appoint(PersonnelEvent event) {
        if (event.toUnit().isEmpty()) {
            return new Incomplete("data.toUnit");
        }
        UnitCode unit = event.toUnit().get();
        return new Do(List.of(new BecomeHead(unit), new GiveDuties(event.dutiesGiven()), new EndAccess()));
    }
}

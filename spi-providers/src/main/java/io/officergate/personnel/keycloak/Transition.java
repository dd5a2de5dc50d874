package io.officergate.personnel.keycloak;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.StatusVerdict;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.Effect;
import io.officergate.personnel.Effect.BecomeHead;
import io.officergate.personnel.Effect.ChangeStatus;
import io.officergate.personnel.Effect.EndAccess;
import io.officergate.personnel.Effect.EndAllRights;
import io.officergate.personnel.Effect.EndDuties;
import io.officergate.personnel.Effect.EndHeadship;
import io.officergate.personnel.Effect.EnterUnit;
import io.officergate.personnel.Effect.GiveDuties;
import io.officergate.personnel.Effect.HandOver;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.platform.Problem;
import io.officergate.session.keycloak.AccessEnding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Carries the effects of one event out on one officer, whose record is locked, and on the successor. */
final class Transition {
    private final PersonnelEvent event;
    private final OfficerRecord record;
    private final UserModel user;
    private final Optional<UserModel> successor;
    private final OfficerRegister register;
    private final Rights rights;
    private final AccessEnding access;
    private final List<String> done = new ArrayList<>();
    private int sessionsEnded;

    Transition(
            PersonnelEvent event,
            OfficerRecord record,
            UserModel user,
            Optional<UserModel> successor,
            OfficerRegister register,
            Rights rights,
            AccessEnding access) {
        this.event = event;
        this.record = record;
        this.user = user;
        this.successor = successor;
        this.register = register;
        this.rights = rights;
        this.access = access;
    }

    List<String> done() {
        return List.copyOf(done);
    }

    int sessionsEnded() {
        return sessionsEnded;
    }

    void carryOut(Effect effect) {
        if (effect instanceof ChangeStatus change) {
            changeStatus(change);
        } else if (effect instanceof EndAllRights) {
            rights.endAll(user);
        } else if (effect instanceof EndDuties end) {
            each(end.duties(), "data.dutiesTaken", (duty, field) -> rights.end(user, duty, field));
        } else if (effect instanceof GiveDuties give) {
            each(give.duties(), "data.dutiesGiven", (duty, field) -> rights.give(user, duty, field));
        } else if (effect instanceof EnterUnit enter) {
            rights.enterUnit(user, enter.unit(), "data.toUnit");
        } else if (effect instanceof BecomeHead head) {
            becomeHead(head);
        } else if (effect instanceof EndHeadship) {
            rights.endHeadship(user);
        } else if (effect instanceof HandOver handOver) {
            each(handOver.duties(), "data.dutiesTaken", this::handOver);
        } else if (effect instanceof EndAccess) {
            sessionsEnded += access.endEverywhere(user);
        }
        done.add(effect.getClass().getSimpleName());
    }

    private void changeStatus(ChangeStatus change) {
        if (register.change(record, user, change.change(), event.decision()) instanceof StatusVerdict.Refuse refusal) {
            throw Problem.ofField(
                            422, "illegal_transition", "type", "this event does not fit the account: " + refusal.code())
                    .asException();
        }
    }

    private void becomeHead(BecomeHead head) {
        rights.enterUnit(user, head.unit(), "data.toUnit");
        for (UserModel predecessor : rights.otherHeads(user, head.unit(), "data.toUnit")) {
            rights.endHeadship(predecessor);
            sessionsEnded += access.endEverywhere(predecessor);
        }
        rights.becomeHead(user);
    }

    private void handOver(DutyAtSystem duty, String field) {
        if (!rights.holds(user, duty, field)) {
            throw Problem.ofField(422, "illegal_transition", field, "the officer does not hold this duty")
                    .asException();
        }
        rights.end(user, duty, field);
        rights.give(successor.orElseThrow(), duty, field);
    }

    private interface OnDuty {
        void accept(DutyAtSystem duty, String field);
    }

    private static void each(List<DutyAtSystem> duties, String field, OnDuty action) {
        for (int i = 0; i < duties.size(); i++) {
            action.accept(duties.get(i), field + "[" + i + "]");
        }
    }
}

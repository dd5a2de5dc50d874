package io.officergate.personnel.keycloak;

import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.NamedDuty;
import io.officergate.career.StepKind;
import io.officergate.career.keycloak.Careers;
import io.officergate.career.keycloak.Rights;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.AccountFlaw;
import io.officergate.personnel.NewAccount;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelPlan;
import io.officergate.personnel.PersonnelPlan.Appoint;
import io.officergate.personnel.PersonnelPlan.HandOver;
import io.officergate.personnel.PersonnelPlan.OfOfficer;
import io.officergate.personnel.PersonnelPlan.OfUnit;
import io.officergate.personnel.PersonnelPlan.Recruit;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import io.officergate.platform.UnitGroups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds everybody whom an event concerns and holds their records, the officer first. */
final class Roll {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerRegister register;
    private final Rights rights;
    private final Careers careers;

    Roll(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.register = new OfficerRegister(session, realm);
        this.rights = new Rights(session, realm);
        this.careers = session.getProvider(Careers.class);
    }

    List<Concerned> call(
            PersonnelEvent event, NamedAccounts named, PersonnelPlan plan, boolean confirmed, Instant now) {
        Map<UserModel, CareerStep> called = new LinkedHashMap<>();
        if (plan instanceof Recruit recruit) {
            called.put(create(event, named, recruit.account()), recruit.step());
        } else if (plan instanceof OfOfficer own) {
            called.put(officer(event, named), own.step());
        } else if (plan instanceof HandOver handOver) {
            called.put(officer(event, named), handOver.step());
            called.put(
                    officer(named.successor(), "data.successor"),
                    handOver.step().as(StepKind.TAKE_OVER));
        } else if (plan instanceof Appoint appoint) {
            UserModel officer = officer(event, named);
            called.put(officer, appoint.step());
            rights.headsOf(unit(event.toUnit().orElseThrow())).stream()
                    .filter(head -> !head.getId().equals(officer.getId()) && isOfficer(head))
                    .forEach(head -> called.put(head, appoint.step().as(StepKind.OTHER_APPOINTED)));
        } else if (plan instanceof OfUnit ofUnit) {
            GroupModel unit = unit(event.fromUnit().orElseThrow());
            requireNobodyBelow(unit);
            session.users()
                    .getGroupMembersStream(realm, unit)
                    .filter(this::isOfficer)
                    .forEach(member -> called.put(member, ofUnit.step()));
            requireConfirmed(called.size(), confirmed);
        }
        List<Concerned> concerned = lock(called, now);
        return plan instanceof HandOver ? handedOver(concerned) : concerned;
    }

    /** Until when the giver has what is handed over is known once his record is held. */
    private static List<Concerned> handedOver(List<Concerned> both) {
        Concerned giver = both.get(0);
        return List.of(giver, both.get(1).takingOver(giver));
    }

    /**
     * Records are always locked in the order of their ids, so that two events cannot wait for each other. Accounts are asked for
     * again then: one that was read before the lock remembers its units.
     */
    private List<Concerned> lock(Map<UserModel, CareerStep> called, Instant now) {
        Map<String, OfficerRecord> records = new HashMap<>();
        called.keySet().stream()
                .map(UserModel::getId)
                .sorted(Comparator.naturalOrder())
                .forEach(id -> records.put(id, register.lock(new OfficerId(id))));
        List<Concerned> concerned = new ArrayList<>();
        called.forEach((read, step) -> {
            OfficerRecord record = Objects.requireNonNull(records.get(read.getId()));
            UserModel user = session.users().getUserById(realm, read.getId());
            Career career = careers.of(realm, user, record);
            concerned.add(new Concerned(user, record, career, step, career.at(now)));
        });
        return concerned;
    }

    /**
     * Refuses a hand-over of what the officer does not have, or what somebody else has got by a later one, who would be a second
     * holder; and one to somebody who does not serve (JML-3).
     */
    void checkHandOver(PersonnelEvent event, Concerned giver, Concerned taker) {
        for (int i = 0; i < event.dutiesTaken().size(); i++) {
            NamedDuty duty = event.dutiesTaken().get(i);
            if (!giver.career().before(event.place()).holds(duty)) {
                throw illegal("data.dutiesTaken[" + i + "]", "the officer does not hold this duty");
            }
        }
        if (giver.career().handsOverAgainAfter(giver.step())) {
            throw illegal("data.dutiesTaken", "a later decision has handed this to somebody");
        }
        if (taker.record().status() != OfficerStatus.ACTIVE) {
            throw illegal("data.successor", "the successor's account is not active");
        }
    }

    /** A decision about a unit is one about whoever is in it; those of its divisions would keep everything without a word. */
    private void requireNobodyBelow(GroupModel unit) {
        boolean isSomebodyBelow = UnitGroups.withAllBelow(unit)
                .filter(below -> !below.getId().equals(unit.getId()))
                .anyMatch(below -> session.users()
                        .getGroupMembersStream(realm, below, 0, 1)
                        .findAny()
                        .isPresent());
        if (isSomebodyBelow) {
            throw Problem.ofField(422, "units_below", "data.fromUnit", "decide about the units below it first")
                    .asException();
        }
    }

    /** The brake counts events; one about a large unit is a mass withdrawal by itself. */
    private void requireConfirmed(int officers, boolean confirmed) {
        if (!confirmed && officers > careers.mostUnconfirmed()) {
            throw Problem.ofField(
                            422,
                            "too_many_officers",
                            "data.fromUnit",
                            officers + " officers are in the unit: release the event if it is meant")
                    .asException();
        }
    }

    private boolean isOfficer(UserModel user) {
        return register.admit(user) instanceof Admitted;
    }

    private UserModel officer(PersonnelEvent event, NamedAccounts named) {
        if (event.personalNumber().isEmpty()) {
            throw Problem.ofField(400, "malformed", "data.personalNumber", "data.personalNumber is missing")
                    .asException();
        }
        return officer(named.officer(), "data.personalNumber");
    }

    private UserModel officer(Optional<UserModel> named, String field) {
        UserModel user = named.orElseThrow(
                () -> Problem.ofField(404, "unknown_officer", field, "no officer has this personal number")
                        .asException());
        if (!isOfficer(user)) {
            throw Problem.ofField(404, "unknown_officer", field, "the account with this number is not an officer's")
                    .asException();
        }
        return user;
    }

    private GroupModel unit(UnitCode code) {
        return rights.find(code).orElseThrow();
    }

    private UserModel create(PersonnelEvent event, NamedAccounts named, NewAccount account) {
        PersonalNumber number = event.personalNumber().orElseThrow();
        if (named.officer().isPresent()) {
            throw illegal("data.personalNumber", "an account with this number exists");
        }
        NewAccounts accounts = new NewAccounts(session, realm);
        List<AccountFlaw> flaws = accounts.flaws(account, number, accounts.hold(number));
        if (!flaws.isEmpty()) {
            throw new Problem(
                            422,
                            flaws.get(0).code(),
                            flaws.get(0).text(),
                            flaws.stream().map(Roll::error).toList())
                    .asException();
        }
        UserModel user = accounts.add(account, number);
        if (!(register.admit(user) instanceof Admitted)) {
            throw illegal("data.personalNumber", "the number belongs to another account");
        }
        return user;
    }

    private static FieldError error(AccountFlaw flaw) {
        String field =
                switch (flaw.part()) {
                    case PERSONAL_NUMBER -> "data.personalNumber";
                    case USER_NAME -> "data.account.userName";
                    case EMAIL -> "data.account.email";
                };
        return new FieldError(field, flaw.code(), flaw.text());
    }

    private static RuntimeException illegal(String field, String what) {
        return Problem.ofField(422, "illegal_transition", field, what).asException();
    }
}

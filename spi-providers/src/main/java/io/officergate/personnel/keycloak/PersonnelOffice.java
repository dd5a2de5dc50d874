package io.officergate.personnel.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.Admission;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.Admission.ImplausibleNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.Effect;
import io.officergate.personnel.NewAccount;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelPlan;
import io.officergate.personnel.PersonnelPlan.CreateThen;
import io.officergate.personnel.PersonnelPlan.Do;
import io.officergate.personnel.PersonnelPlan.Incomplete;
import io.officergate.personnel.PersonnelPolicy;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import io.officergate.session.keycloak.AccessEnding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Applies one personnel event in the caller's transaction, or refuses it with a problem and changes nothing (JML-1). */
final class PersonnelOffice {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerRegister register;

    PersonnelOffice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.register = new OfficerRegister(session, realm);
    }

    /** Applies the event; the caller has claimed it and rolls back when this throws. */
    TransitionOutcome apply(PersonnelEvent event) {
        PersonnelPlan plan = new PersonnelPolicy().decide(event);
        if (plan instanceof CreateThen creation) {
            return carryOut(event, create(event, creation.account()), creation.effects());
        }
        if (plan instanceof Do act) {
            PersonalNumber number = event.personalNumber().orElseThrow(() -> incomplete("data.personalNumber"));
            return carryOut(event, officer(number, "data.personalNumber"), act.effects());
        }
        if (plan instanceof Incomplete missing) {
            throw incomplete(missing.field());
        }
        throw Problem.ofField(
                        422, "not_supported", "type", "this version does not apply events of type " + event.type())
                .asException();
    }

    private TransitionOutcome carryOut(PersonnelEvent event, UserModel user, List<Effect> effects) {
        Optional<UserModel> successor = event.successor().map(number -> officer(number, "data.successor"));
        OfficerRecord record = lockInOrder(user, successor);
        Transition transition = new Transition(
                event, record, user, successor, register, new Rights(session, realm), new AccessEnding(session, realm));
        effects.forEach(transition::carryOut);
        OfficerStatus status = register.find(record.id()).orElseThrow().status();
        long audit = new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.PERSONNEL_EVENT_APPLIED, Now.instant())
                        .officer(record.id())
                        .detail(Map.of(
                                "source", event.source(),
                                "event", event.id(),
                                "type", event.type().name(),
                                "decision", event.decision().number(),
                                "effectiveFrom", event.effectiveFrom().toString(),
                                "effects", String.join(",", transition.done()))));
        return new TransitionOutcome(
                "APPLIED", user.getId(), status.name(), transition.done(), transition.sessionsEnded(), audit);
    }

    /** Two records are always locked in the order of their ids, so that two hand-overs cannot wait for each other. */
    private OfficerRecord lockInOrder(UserModel user, Optional<UserModel> successor) {
        Stream.concat(Stream.of(user), successor.stream())
                .map(UserModel::getId)
                .sorted()
                .map(OfficerId::new)
                .forEach(register::lock);
        successor.ifPresent(this::requireActive);
        return register.find(new OfficerId(user.getId())).orElseThrow();
    }

    private void requireActive(UserModel successor) {
        OfficerRecord record = register.find(new OfficerId(successor.getId())).orElseThrow();
        if (record.status() != OfficerStatus.ACTIVE) {
            throw Problem.ofField(422, "illegal_transition", "data.successor", "the successor's account is not active")
                    .asException();
        }
    }

    private UserModel officer(PersonalNumber number, String field) {
        UserModel user = register.findUser(number)
                .orElseThrow(() -> Problem.ofField(404, "unknown_officer", field, "no officer has this personal number")
                        .asException());
        if (!(register.admit(user) instanceof Admitted)) {
            throw Problem.ofField(404, "unknown_officer", field, "the account with this number is not an officer's")
                    .asException();
        }
        return user;
    }

    private UserModel create(PersonnelEvent event, NewAccount account) {
        PersonalNumber number = event.personalNumber().orElseThrow(() -> incomplete("data.personalNumber"));
        if (register.findUser(number).isPresent()) {
            throw Problem.ofField(
                            422, "illegal_transition", "data.personalNumber", "an account with this number exists")
                    .asException();
        }
        NewAccounts accounts = new NewAccounts(session, realm);
        if (accounts.isTaken(account.userName())) {
            throw Problem.ofField(422, "user_name_taken", "data.account.userName", "the user name belongs to another")
                    .asException();
        }
        UserModel user = accounts.add(account, number);
        Admission admission = register.admit(user);
        if (admission instanceof ImplausibleNumber) {
            throw Problem.ofField(
                            422,
                            "implausible_personal_number",
                            "data.personalNumber",
                            "nobody born in the year that the number states can be an officer")
                    .asException();
        }
        if (!(admission instanceof Admitted)) {
            throw Problem.ofField(
                            422, "illegal_transition", "data.personalNumber", "the number belongs to another account")
                    .asException();
        }
        return user;
    }

    private static RuntimeException incomplete(String field) {
        return Problem.ofField(400, "malformed", field, field + " is missing").asException();
    }
}

package io.officergate.personnel.keycloak;

import io.officergate.career.keycloak.BareDuties;
import io.officergate.career.keycloak.Careers;
import io.officergate.career.keycloak.Rights;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.Admission;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.UserNamePolicy;
import io.officergate.officer.UserNameVerdict.Unfit;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.officer.store.Identifiers;
import io.officergate.personnel.ImportPolicy;
import io.officergate.personnel.ImportPolicy.Holder;
import io.officergate.personnel.ImportVerdict;
import io.officergate.personnel.ImportVerdict.Differs;
import io.officergate.personnel.ImportVerdict.Unchanged;
import io.officergate.personnel.ImportedOfficer;
import io.officergate.personnel.NewAccount;
import io.officergate.personnel.keycloak.ImportOutcome.State;
import io.officergate.platform.Database;
import io.officergate.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Takes officers of a list in, in the caller's transaction; looks at everything before it writes anything (ACC-1). */
final class OfficerImport {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String list;
    private final OfficerRegister register;
    private final Rights rights;
    private final NewAccounts accounts;
    private final Identifiers identifiers;
    // A list names the same few units and duties again and again.
    private final Map<String, Optional<GroupModel>> units = new HashMap<>();
    private final Map<DutyAtSystem, Optional<RoleModel>> roles = new HashMap<>();

    /**
     * An import.
     *
     * @param list what the audit trail calls the list
     */
    OfficerImport(KeycloakSession session, RealmModel realm, String list) {
        this.session = session;
        this.realm = realm;
        this.list = list;
        this.register = new OfficerRegister(session, realm);
        this.rights = new Rights(session, realm);
        this.accounts = new NewAccounts(session, realm);
        this.identifiers = new Identifiers(Database.of(session));
    }

    ImportOutcome take(ImportedOfficer listed) {
        List<FieldError> errors = new ArrayList<>();
        Optional<GroupModel> unit = unit(listed, errors);
        List<RoleModel> duties = duties(listed, errors);
        // Holds the number until the end of the transaction: of two imports at once the second sees what the first did.
        Optional<IdentifierRefusal> refusal =
                identifiers.refusalOfNumber("", listed.number().digits());
        Optional<UserModel> known = register.findUser(listed.number());
        ImportVerdict verdict = new ImportPolicy().decide(listed, known.map(this::holder));
        if (verdict instanceof Unchanged) {
            return ImportOutcome.done(State.UNCHANGED);
        }
        if (verdict instanceof Differs differs) {
            return new ImportOutcome(
                    State.DIFFERS,
                    differs.fields().stream()
                            .map(field -> new FieldError(field, "differs", field + " is another in the account"))
                            .toList());
        }
        refusal.ifPresent(why -> errors.add(error(PersonalNumber.ATTRIBUTE, why)));
        if (register.isImplausible(listed.number())) {
            errors.add(new FieldError(
                    PersonalNumber.ATTRIBUTE,
                    "implausible_personal_number",
                    "nobody born in the year that the number states can be an officer"));
        }
        refuseAddresses(listed.account(), errors);
        if (errors.isEmpty()) {
            create(listed, unit.orElseThrow(), duties);
        }
        return errors.isEmpty() ? ImportOutcome.done(State.CREATED) : ImportOutcome.refused(errors);
    }

    private void create(ImportedOfficer listed, GroupModel unit, List<RoleModel> duties) {
        UserModel user = accounts.add(listed.account(), listed.number());
        Admission admission = register.admit(
                user,
                Map.of(
                        "list", list,
                        "unit", listed.unit().value(),
                        "duties",
                                listed.duties().stream()
                                        .map(DutyAtSystem::toString)
                                        .sorted()
                                        .collect(Collectors.joining(","))));
        if (!(admission instanceof Admitted admitted)) {
            // The number is held and was looked at; the caller's transaction does not survive this.
            throw new IllegalStateException("an officer of an imported list was not admitted");
        }
        user.joinGroup(unit);
        BareDuties.allow(session, () -> duties.forEach(user::grantRole));
        session.getProvider(Careers.class).begin(realm, user, admitted.record());
    }

    private void refuseAddresses(NewAccount account, List<FieldError> errors) {
        String name = account.userName();
        if (UserNamePolicy.DEFAULT.decide(name) instanceof Unfit unfit) {
            errors.add(error("userName", unfit.why()));
        } else if (accounts.isTaken(name)) {
            errors.add(new FieldError("userName", "user_name_taken", "the user name belongs to another"));
        } else {
            identifiers.refusalOfName(realm.getId(), "", name).ifPresent(why -> errors.add(error("userName", why)));
        }
        account.email()
                .filter(email -> session.users().getUserByEmail(realm, email) != null)
                .ifPresent(taken -> errors.add(new FieldError("email", "email_taken", "the address is another's")));
    }

    private Holder holder(UserModel user) {
        boolean isActive = register.find(new OfficerId(user.getId()))
                .map(record -> record.status() == OfficerStatus.ACTIVE)
                // Whoever has not been admitted yet will be at the first sign-in.
                .orElseGet(user::isEnabled);
        return new Holder(
                user.getUsername(),
                Optional.ofNullable(user.getLastName()).orElse(""),
                Optional.ofNullable(user.getFirstName()).orElse(""),
                Optional.ofNullable(user.getEmail()),
                rights.unitsOf(user),
                rights.dutiesOf(user),
                isActive);
    }

    private Optional<GroupModel> unit(ImportedOfficer listed, List<FieldError> errors) {
        Optional<GroupModel> unit = units.computeIfAbsent(listed.unit().value(), code -> rights.find(listed.unit()));
        if (unit.isEmpty()) {
            errors.add(new FieldError("unit", "unknown_unit", "no unit of this code"));
        }
        return unit;
    }

    private List<RoleModel> duties(ImportedOfficer listed, List<FieldError> errors) {
        List<RoleModel> found = new ArrayList<>();
        for (DutyAtSystem duty : listed.duties()) {
            roles.computeIfAbsent(duty, rights::find)
                    .ifPresentOrElse(
                            found::add,
                            () -> errors.add(
                                    rights.system(duty).isEmpty()
                                            ? new FieldError(
                                                    "duties", "unknown_system", "no connected system " + duty.system())
                                            : new FieldError(
                                                    "duties", "unknown_duty", "the system has no duty " + duty)));
        }
        return found;
    }

    private static FieldError error(String field, IdentifierRefusal why) {
        return new FieldError(field, why.code(), why.text());
    }
}

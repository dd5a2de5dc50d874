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
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.AccountFlaw;
import io.officergate.personnel.ImportPolicy;
import io.officergate.personnel.ImportPolicy.Holder;
import io.officergate.personnel.ImportVerdict;
import io.officergate.personnel.ImportVerdict.Differs;
import io.officergate.personnel.ImportVerdict.Unchanged;
import io.officergate.personnel.ImportedOfficer;
import io.officergate.personnel.keycloak.ImportOutcome.State;
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
    }

    ImportOutcome take(ImportedOfficer listed) {
        List<FieldError> errors = new ArrayList<>();
        Optional<GroupModel> unit = unit(listed, errors);
        List<RoleModel> duties = duties(listed, errors);
        Optional<IdentifierRefusal> ofNumber = accounts.hold(listed.number());
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
        accounts.flaws(listed.account(), listed.number(), ofNumber).forEach(flaw -> errors.add(error(flaw)));
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

    private static FieldError error(AccountFlaw flaw) {
        String field =
                switch (flaw.part()) {
                    case PERSONAL_NUMBER -> PersonalNumber.ATTRIBUTE;
                    case USER_NAME -> "userName";
                    case EMAIL -> "email";
                };
        return new FieldError(field, flaw.code(), flaw.text());
    }
}

package io.officergate.withdrawal.keycloak;

import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.platform.Now;
import io.officergate.platform.UnitGroups;
import io.officergate.withdrawal.WithdrawalLetter;
import io.officergate.withdrawal.WithdrawalTask;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes the letters, with the names as they are now. */
public final class Letters {
    /** Attribute of a unit's group; the group is named by its code. */
    private static final String NAME_OF_UNIT = "name";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Letters(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The letter of a task. */
    public WithdrawalLetter of(WithdrawalTask task) {
        Names names = new Names(realm);
        return new WithdrawalLetter(
                task.id(),
                names.owner(task.right()),
                names.system(task.right()),
                names.duty(task.right()),
                names.dutyInEnglish(task.right()),
                task.holder().fullName(),
                task.holder().userName(),
                maskedNumber(
                        session.users().getUserById(realm, task.holder().id().value())),
                task.units().stream().map(this::unit).collect(Collectors.joining(", ")),
                task.decision().number(),
                task.decision().date(),
                task.effectiveAt(),
                task.deadlines().dueAt(),
                Now.VIETNAM);
    }

    private static String maskedNumber(@Nullable UserModel officer) {
        return Optional.ofNullable(officer)
                .map(known -> known.getFirstAttribute(PersonalNumber.ATTRIBUTE))
                .filter(PersonalNumber::isWellFormed)
                .map(digits -> new PersonalNumber(digits).masked())
                .orElse("");
    }

    private String unit(String code) {
        return Optional.of(code)
                .filter(UnitCode::isWellFormed)
                .flatMap(known -> UnitGroups.find(session, realm, new UnitCode(known)))
                .map(group -> group.getFirstAttribute(NAME_OF_UNIT))
                .map(name -> name + " (" + code + ")")
                .orElse(code);
    }
}

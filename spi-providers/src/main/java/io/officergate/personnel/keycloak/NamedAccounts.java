package io.officergate.personnel.keycloak;

import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.PersonnelEvent;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The accounts that the personal numbers of an event belong to, looked up once.
 *
 * @param officer empty when nobody has the number
 * @param successor empty too when the event names none
 */
record NamedAccounts(Optional<UserModel> officer, Optional<UserModel> successor) {
    static NamedAccounts of(PersonnelEvent event, OfficerRegister register) {
        return new NamedAccounts(
                event.personalNumber().flatMap(register::findUser),
                event.successor().flatMap(register::findUser));
    }
}

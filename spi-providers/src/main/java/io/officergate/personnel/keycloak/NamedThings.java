package io.officergate.personnel.keycloak;

import io.officergate.career.NamedDuty;
import io.officergate.career.keycloak.Careers;
import io.officergate.career.keycloak.Rights;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelEventType;
import io.officergate.platform.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The units, systems and duties that an event names: each must be there, or the event is refused by its field. */
final class NamedThings {
    private final RealmModel realm;
    private final Rights rights;
    private final Careers careers;

    NamedThings(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.rights = new Rights(session, realm);
        this.careers = session.getProvider(Careers.class);
    }

    void require(PersonnelEvent event) {
        event.toUnit().ifPresent(code -> requireUnit(code, "data.toUnit"));
        event.fromUnit().ifPresent(code -> requireUnit(code, "data.fromUnit"));
        requireDuties(event.dutiesTaken(), "data.dutiesTaken");
        requireDuties(event.dutiesGiven(), "data.dutiesGiven");
    }

    /** Holds the units until the transaction ends, always in the same order, so that two events cannot wait for each other. */
    void hold(PersonnelEvent event) {
        PersonnelEventType type = event.type();
        boolean ofUnit = type == PersonnelEventType.UNIT_MERGE || type == PersonnelEventType.UNIT_DISSOLUTION;
        Optional<UnitCode> from = ofUnit ? event.fromUnit() : Optional.empty();
        Stream.concat(from.stream(), event.toUnit().stream())
                .distinct()
                .sorted(Comparator.comparing(UnitCode::value))
                .forEach(unit -> careers.hold(realm, unit, ofUnit || type == PersonnelEventType.APPOINTMENT));
    }

    private void requireUnit(UnitCode code, String field) {
        if (rights.find(code).isEmpty()) {
            throw Problem.ofField(422, "unknown_unit", field, "no unit of this code")
                    .asException();
        }
    }

    private void requireDuties(List<NamedDuty> duties, String field) {
        for (int i = 0; i < duties.size(); i++) {
            requireDuty(duties.get(i), field + "[" + i + "]");
        }
    }

    private void requireDuty(NamedDuty named, String field) {
        if (rights.system(named.duty()).isEmpty()) {
            throw Problem.ofField(422, "unknown_system", field + ".system", "no connected system of this name")
                    .asException();
        }
        if (rights.find(named.duty()).isEmpty()) {
            throw Problem.ofField(422, "unknown_duty", field + ".duty", "the system has no such duty")
                    .asException();
        }
        named.unit().ifPresent(code -> requireUnit(code, field + ".unit"));
    }
}

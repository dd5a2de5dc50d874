package io.officergate.personnel.keycloak;

import io.officergate.career.Career;
import io.officergate.career.NamedDuty;
import io.officergate.career.keycloak.Careers;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.EventPlaces;
import io.officergate.personnel.EventPlaces.DutyPlace;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelEventType;
import io.officergate.personnel.UnitPath;
import io.officergate.platform.UnitGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the units an event plays in. */
final class Places {
    private final KeycloakSession session;
    private final RealmModel realm;

    Places(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The places of the event. */
    EventPlaces of(PersonnelEvent event, NamedAccounts named) {
        Optional<UnitCode> left = isAboutUnit(event.type()) ? event.fromUnit() : Optional.empty();
        return new EventPlaces(
                named.officer().map(Places::unitsOf),
                named.successor().map(Places::unitsOf),
                left.map(this::path),
                event.toUnit().map(this::path),
                named.officer()
                        .filter(user -> unitsOf(user).isEmpty())
                        .map(this::lastUnitsOf)
                        .orElse(List.of()),
                duties(event));
    }

    /** A hand-over gives the successor what it takes from the officer. */
    private List<DutyPlace> duties(PersonnelEvent event) {
        List<DutyPlace> places = new ArrayList<>(places("data.dutiesGiven", event.dutiesGiven()));
        if (event.type() == PersonnelEventType.HANDOVER) {
            places.addAll(places("data.dutiesTaken", event.dutiesTaken()));
        }
        return places;
    }

    private List<DutyPlace> places(String field, List<NamedDuty> duties) {
        return IntStream.range(0, duties.size())
                .mapToObj(i -> new DutyPlace(
                        field + "[" + i + "]", duties.get(i).unit().map(this::path)))
                .toList();
    }

    private static boolean isAboutUnit(PersonnelEventType type) {
        return type == PersonnelEventType.UNIT_MERGE || type == PersonnelEventType.UNIT_DISSOLUTION;
    }

    private UnitPath path(UnitCode code) {
        return UnitGroups.find(session, realm, code).map(Places::path).orElse(UnitPath.UNKNOWN);
    }

    private List<UnitPath> lastUnitsOf(UserModel user) {
        return session
                .getProvider(Careers.class)
                .find(realm, new OfficerId(user.getId()))
                .map(Career::lastUnits)
                .orElse(Set.of())
                .stream()
                .map(this::path)
                .toList();
    }

    private static List<UnitPath> unitsOf(UserModel user) {
        return user.getGroupsStream()
                .filter(UnitGroups::isUnit)
                .map(Places::path)
                .toList();
    }

    private static UnitPath path(GroupModel unit) {
        List<String> codes = new ArrayList<>();
        for (GroupModel group = unit; group.getParent() != null; group = group.getParent()) {
            codes.add(group.getName());
        }
        return new UnitPath(codes);
    }
}

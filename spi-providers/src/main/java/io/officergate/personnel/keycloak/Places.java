package io.officergate.personnel.keycloak;

import io.officergate.career.Career;
import io.officergate.career.NamedDuty;
import io.officergate.career.Place;
import io.officergate.career.Standing;
import io.officergate.career.keycloak.Careers;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.EventPlaces;
import io.officergate.personnel.EventPlaces.DutyPlace;
import io.officergate.personnel.EventPlaces.Guest;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelEventType;
import io.officergate.personnel.UnitPath;
import io.officergate.platform.Now;
import io.officergate.platform.UnitGroups;
import java.time.Instant;
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
                named.officer().flatMap(user -> guest(user, event.place())),
                named.officer()
                        .filter(user -> unitsOf(user).isEmpty())
                        .map(this::lastUnitsOf)
                        .orElse(List.of()),
                duties(event),
                taken(event));
    }

    /** What the officer loses, and where. */
    private List<DutyPlace> taken(PersonnelEvent event) {
        List<DutyPlace> places = new ArrayList<>(places("data.dutiesTaken", event.dutiesTaken()));
        if (event.type() == PersonnelEventType.DISMISSAL_FROM_POST) {
            places.add(new DutyPlace("data.fromUnit", event.fromUnit().map(this::path)));
        }
        return places;
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

    /** A guest goes back by a date: whoever has none in the record is at home, and his career is not read. */
    private Optional<Guest> guest(UserModel user, Place place) {
        Instant now = Now.instant();
        OfficerId id = new OfficerId(user.getId());
        Optional<Instant> nextChange =
                new OfficerRegister(session, realm).find(id).flatMap(OfficerRecord::nextChange);
        Optional<Career> career =
                nextChange.flatMap(any -> session.getProvider(Careers.class).find(realm, id));
        // One who should be back, and whose account nobody has settled yet, still stands in the groups of the guest
        // unit.
        boolean isDue = nextChange.filter(due -> !due.isAfter(now)).isPresent();
        return career.map(steps -> {
                    Standing standing = steps.at(now);
                    Set<UnitCode> home = isDue && standing.home().isEmpty() ? standing.units() : standing.home();
                    Standing then = steps.before(place);
                    return new Guest(
                            home.stream().map(this::path).toList(),
                            !then.home().isEmpty() && then.units().equals(standing.units()));
                })
                .filter(guest -> !guest.home().isEmpty());
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

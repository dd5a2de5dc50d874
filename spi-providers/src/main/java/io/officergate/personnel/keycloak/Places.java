package io.officergate.personnel.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.career.Career;
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

    /** The places of the event, whose content is read for the units of single duties. */
    EventPlaces of(PersonnelEvent event, JsonNode content, Optional<UserModel> officer, Optional<UserModel> successor) {
        Optional<UnitCode> left = isAboutUnit(event.type()) ? event.fromUnit() : Optional.empty();
        return new EventPlaces(
                officer.map(Places::unitsOf),
                successor.map(Places::unitsOf),
                left.map(this::path),
                event.toUnit().map(this::path),
                officer.filter(user -> unitsOf(user).isEmpty())
                        .map(this::lastUnitsOf)
                        .orElse(List.of()),
                duties(event.type(), content.path("data")));
    }

    /** A hand-over gives the successor what it takes from the officer. */
    private List<DutyPlace> duties(PersonnelEventType type, JsonNode data) {
        List<DutyPlace> places = new ArrayList<>(duties(data, "dutiesGiven"));
        if (type == PersonnelEventType.HANDOVER) {
            places.addAll(duties(data, "dutiesTaken"));
        }
        return places;
    }

    private List<DutyPlace> duties(JsonNode data, String name) {
        List<DutyPlace> places = new ArrayList<>();
        for (JsonNode duty : data.path(name)) {
            String field = "data." + name + "[" + places.size() + "]";
            Optional<UnitPath> unit = duty.hasNonNull("unit")
                    ? Optional.of(path(new UnitCode(duty.get("unit").asText())))
                    : Optional.empty();
            places.add(new DutyPlace(field, unit));
        }
        return places;
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

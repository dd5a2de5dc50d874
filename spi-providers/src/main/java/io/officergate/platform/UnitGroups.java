package io.officergate.platform;

import io.officergate.kernel.UnitCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Units as Keycloak keeps them: groups below the top group {@code units}, named by their code. */
public final class UnitGroups {
    private static final String TOP = "units";

    private UnitGroups() {}

    /** The group of a unit; empty when there is no unit of this code. */
    public static Optional<GroupModel> find(KeycloakSession session, RealmModel realm, UnitCode code) {
        // Keycloak's own search answers with top groups, below which everything would have to be walked (26.7.3).
        List<?> named = Database.of(session)
                .createNativeQuery("select ID from KEYCLOAK_GROUP where REALM_ID = :realm and NAME = :name")
                .setParameter("realm", realm.getId())
                .setParameter("name", code.value())
                .getResultList();
        return named.stream()
                .map(id -> session.groups().getGroupById(realm, (String) id))
                .filter(Objects::nonNull)
                .filter(UnitGroups::isUnit)
                .findFirst();
    }

    /** A unit, and every unit below it. */
    public static Stream<GroupModel> withAllBelow(GroupModel unit) {
        return Stream.concat(Stream.of(unit), unit.getSubGroupsStream().flatMap(UnitGroups::withAllBelow));
    }

    /** Whether the group is a unit. */
    public static boolean isUnit(GroupModel group) {
        GroupModel top = group;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top != group && top.getName().equals(TOP);
    }
}

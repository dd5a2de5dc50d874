package io.officergate.personnel.keycloak;

import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.personnel.PersonnelNote;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * The people who decide about what provisioning-sync holds back: whoever has its role {@code personnel-operator}, by
 * themselves, through a role of the realm or through a group.
 */
public final class Operators {
    private static final String ROLE = "personnel-operator";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel sync;

    /**
     * Those of one installation.
     *
     * @param sync the client of provisioning-sync, which has the role
     */
    public Operators(KeycloakSession session, RealmModel realm, ClientModel sync) {
        this.session = session;
        this.realm = realm;
        this.sync = sync;
    }

    /**
     * Tells by mail, from the outbox in the caller's transaction, that the brake holds withdrawals until one of them
     * decides (JML-1).
     *
     * @return how many a mail can reach
     */
    public int tellOfBrake(PersonnelNote engaged) {
        Notices notices = new Notices(session, realm);
        List<UserModel> people =
                people().filter(UserModel::isEnabled).filter(notices::reach).toList();
        Map<String, String> facts = Optional.ofNullable(engaged.facts().get("happenedAt"))
                .map(at -> Map.of(Notice.EFFECTIVE, at))
                .orElse(Map.of());
        people.forEach(person -> notices.tell(person, Notice.BRAKE_ENGAGED, facts));
        return people.size();
    }

    private Stream<UserModel> people() {
        RoleModel wanted = sync.getRole(ROLE);
        if (wanted == null) {
            return Stream.empty();
        }
        return Stream.concat(realm.getRolesStream(), sync.getRolesStream())
                .filter(role -> role.hasRole(wanted))
                .flatMap(role -> Stream.concat(byThemselves(role), throughGroups(role)))
                .distinct();
    }

    private Stream<UserModel> byThemselves(RoleModel role) {
        return session.users().getRoleMembersStream(realm, role);
    }

    private Stream<UserModel> throughGroups(RoleModel role) {
        return session.groups()
                .getGroupsByRoleStream(realm, role, null, null)
                .flatMap(Operators::withAllBelow)
                .flatMap(group -> session.users().getGroupMembersStream(realm, group));
    }

    private static Stream<GroupModel> withAllBelow(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(Operators::withAllBelow));
    }
}

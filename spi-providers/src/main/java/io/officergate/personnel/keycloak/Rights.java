package io.officergate.personnel.keycloak;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.platform.Problem;
import io.officergate.platform.UnitGroups;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Duties and units as Keycloak keeps them: client roles of the connected systems, groups under {@code units} (ACC-3). */
final class Rights {
    private static final String UNIT_HEAD = "UNIT_HEAD";

    private final KeycloakSession session;
    private final RealmModel realm;

    Rights(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Takes every role and every group, however they came. */
    void endAll(UserModel user) {
        List<RoleModel> roles = user.getRoleMappingsStream().toList();
        roles.forEach(user::deleteRoleMapping);
        List<GroupModel> groups = user.getGroupsStream().toList();
        groups.forEach(user::leaveGroup);
    }

    /** Takes one duty; whoever does not hold it has nothing to lose. */
    void end(UserModel user, DutyAtSystem duty, String field) {
        user.deleteRoleMapping(roleOf(duty, field));
    }

    boolean holds(UserModel user, DutyAtSystem duty, String field) {
        return user.hasDirectRole(roleOf(duty, field));
    }

    void give(UserModel user, DutyAtSystem duty, String field) {
        user.grantRole(roleOf(duty, field));
    }

    /** Makes the unit the officer's only one. */
    void enterUnit(UserModel user, UnitCode code, String field) {
        GroupModel unit = unitOf(code, field);
        List<GroupModel> others = user.getGroupsStream()
                .filter(group -> UnitGroups.isUnit(group) && !group.getId().equals(unit.getId()))
                .toList();
        others.forEach(user::leaveGroup);
        user.joinGroup(unit);
    }

    /** Makes the officer head of the unit. */
    void becomeHead(UserModel user) {
        user.grantRole(headRole());
    }

    void endHeadship(UserModel user) {
        user.deleteRoleMapping(headRole());
    }

    /** The heads of the unit besides the officer: those whom an appointment replaces. */
    List<UserModel> otherHeads(UserModel user, UnitCode code, String field) {
        RoleModel head = headRole();
        return session.users()
                .getGroupMembersStream(realm, unitOf(code, field))
                .filter(member -> !member.getId().equals(user.getId()) && member.hasDirectRole(head))
                .toList();
    }

    private RoleModel headRole() {
        RoleModel role = realm.getRole(UNIT_HEAD);
        if (role == null) {
            throw new IllegalStateException("realm role " + UNIT_HEAD + " is missing: apply realm-config");
        }
        return role;
    }

    /** The role of a duty at a system; empty when the system has no such duty. */
    Optional<RoleModel> find(DutyAtSystem duty) {
        return system(duty).map(system -> system.getRole(duty.duty()));
    }

    /** The connected system of a duty; empty when there is none of this name. */
    Optional<ClientModel> system(DutyAtSystem duty) {
        return Optional.ofNullable(realm.getClientByClientId(duty.system()));
    }

    /** The group of a unit; empty when there is no unit of this code. */
    Optional<GroupModel> find(UnitCode code) {
        return UnitGroups.find(session, realm, code);
    }

    /** The codes of all units of an officer. */
    Set<String> unitsOf(UserModel user) {
        return user.getGroupsStream()
                .filter(UnitGroups::isUnit)
                .map(GroupModel::getName)
                .collect(Collectors.toSet());
    }

    /** All duties that an officer was given. */
    Set<DutyAtSystem> dutiesOf(UserModel user) {
        return user.getRoleMappingsStream()
                .filter(RoleModel::isClientRole)
                .map(role -> new DutyAtSystem(role.getName(), ((ClientModel) role.getContainer()).getClientId()))
                .collect(Collectors.toSet());
    }

    private RoleModel roleOf(DutyAtSystem duty, String field) {
        if (system(duty).isEmpty()) {
            throw Problem.ofField(422, "unknown_system", field + ".system", "no connected system of this name")
                    .asException();
        }
        return find(duty)
                .orElseThrow(() -> Problem.ofField(422, "unknown_duty", field + ".duty", "the system has no such duty")
                        .asException());
    }

    private GroupModel unitOf(UnitCode code, String field) {
        return find(code).orElseThrow(() -> Problem.ofField(422, "unknown_unit", field, "no unit of this code")
                .asException());
    }
}

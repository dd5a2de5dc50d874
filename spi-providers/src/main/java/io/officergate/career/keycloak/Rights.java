package io.officergate.career.keycloak;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.DutyRoles;
import io.officergate.officer.keycloak.OutsideSystems;
import io.officergate.platform.Database;
import io.officergate.platform.UnitGroups;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Duties and units as Keycloak keeps them: client roles of the connected systems, groups under {@code units} (ACC-3). */
public final class Rights {
    private static final String UNIT_HEAD = "UNIT_HEAD";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Rights(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The role of a duty at a system; empty when the system has no such duty. */
    public Optional<RoleModel> find(DutyAtSystem duty) {
        return system(duty).map(system -> system.getRole(duty.duty()));
    }

    /** The connected system of a duty; empty when there is none of this name. */
    public Optional<ClientModel> system(DutyAtSystem duty) {
        return Optional.ofNullable(realm.getClientByClientId(duty.system()));
    }

    /** The group of a unit; empty when there is no unit of this code. */
    public Optional<GroupModel> find(UnitCode code) {
        return UnitGroups.find(session, realm, code);
    }

    /** The codes of all units of an officer. */
    public Set<String> unitsOf(UserModel user) {
        return user.getGroupsStream()
                .filter(UnitGroups::isUnit)
                .map(GroupModel::getName)
                .collect(Collectors.toSet());
    }

    /** All duties that an officer was given, not those that come with a group or within another role. */
    public Set<DutyAtSystem> dutiesOf(UserModel user) {
        return user.getRoleMappingsStream()
                .filter(Rights::isDuty)
                .map(Rights::dutyOf)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(DutyAtSystem::toString))));
    }

    /** All duties that the account has in whatever way: given to it, to a group of it, or within another role. */
    public Set<DutyAtSystem> everyDutyOf(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream()
                .filter(Rights::isDuty)
                .map(Rights::dutyOf)
                .collect(Collectors.toSet());
    }

    /** Whether the officer is head of the own unit. */
    public boolean isHead(UserModel user) {
        return user.hasDirectRole(headRole());
    }

    /** The heads of a unit; one statement, however many are in it. */
    public List<UserModel> headsOf(GroupModel unit) {
        List<?> ids = Database.of(session)
                .createNativeQuery("select m.USER_ID from USER_GROUP_MEMBERSHIP m join USER_ROLE_MAPPING r"
                        + " on r.USER_ID = m.USER_ID where m.GROUP_ID = :unit and r.ROLE_ID = :head order by m.USER_ID")
                .setParameter("unit", unit.getId())
                .setParameter("head", headRole().getId())
                .getResultList();
        return ids.stream()
                .map(id -> session.users().getUserById(realm, (String) id))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The heads of the officer's units, the officer left out. */
    public Set<UserModel> headsOver(UserModel officer) {
        return officer.getGroupsStream()
                .filter(UnitGroups::isUnit)
                .flatMap(unit -> headsOf(unit).stream())
                .filter(head -> !head.getId().equals(officer.getId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes every role and every group but those that are wanted, however they came. */
    void sweep(UserModel user, Set<DutyAtSystem> wanted, Set<String> units) {
        take(user, role -> !(isDuty(role) && wanted.contains(dutyOf(role))));
        List<GroupModel> groups = user.getGroupsStream()
                .filter(group -> !(UnitGroups.isUnit(group) && units.contains(group.getName())))
                .toList();
        groups.forEach(user::leaveGroup);
    }

    /** Takes the roles of these duties. */
    void end(UserModel user, Set<DutyAtSystem> duties) {
        take(user, role -> isDuty(role) && duties.contains(dutyOf(role)));
    }

    /** Gives the roles of these duties; one whose role is gone meanwhile gives nothing. */
    void give(UserModel user, Set<DutyAtSystem> duties) {
        BareDuties.allow(session, () -> duties.forEach(duty -> find(duty).ifPresent(user::grantRole)));
    }

    void leave(UserModel user, Set<String> units) {
        List<GroupModel> groups = user.getGroupsStream()
                .filter(group -> UnitGroups.isUnit(group) && units.contains(group.getName()))
                .toList();
        groups.forEach(user::leaveGroup);
    }

    void enter(UserModel user, Set<String> units) {
        units.forEach(code -> find(new UnitCode(code)).ifPresent(user::joinGroup));
    }

    void setHead(UserModel user, boolean isHead) {
        if (isHead) {
            user.grantRole(headRole());
        } else {
            user.deleteRoleMapping(headRole());
        }
    }

    private RoleModel headRole() {
        RoleModel role = realm.getRole(UNIT_HEAD);
        if (role == null) {
            throw new IllegalStateException("realm role " + UNIT_HEAD + " is missing: apply realm-config");
        }
        return role;
    }

    private static void take(UserModel user, Predicate<RoleModel> which) {
        List<RoleModel> roles = user.getRoleMappingsStream().filter(which).toList();
        roles.forEach(user::deleteRoleMapping);
    }

    /** Whether the role is a duty at a connected system. */
    public static boolean isDuty(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                && DutyRoles.DEFAULT.include(
                        client.getClientId(), client.isStandardFlowEnabled(), OutsideSystems.include(client));
    }

    /** The duty that a role is. */
    public static DutyAtSystem dutyOf(RoleModel role) {
        return new DutyAtSystem(role.getName(), ((ClientModel) role.getContainer()).getClientId());
    }
}

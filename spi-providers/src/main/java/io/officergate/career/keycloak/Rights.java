package io.officergate.career.keycloak;

import static java.util.function.Predicate.not;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.DutyRoles;
import io.officergate.officer.keycloak.OutsideSystems;
import io.officergate.platform.Database;
import io.officergate.platform.UnitGroups;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final String UNIT_ADMIN = "UNIT_ADMIN";

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

    /**
     * What the account has, as the database says in one statement: the caller holds the record, and a node's cache may be a
     * moment behind another node that held it before.
     */
    Holdings holdings(UserModel user) {
        Map<String, GroupModel> units = new HashMap<>();
        Map<DutyAtSystem, RoleModel> duties = new HashMap<>();
        boolean isHead = false;
        boolean isAdministrator = false;
        for (Object row : Database.of(session)
                .createNativeQuery("select GROUP_ID, null from USER_GROUP_MEMBERSHIP where USER_ID = :user"
                        + " union all select null, ROLE_ID from USER_ROLE_MAPPING where USER_ID = :user")
                .setParameter("user", user.getId())
                .getResultList()) {
            Object[] ids = (Object[]) row;
            if (ids[0] != null) {
                GroupModel group = session.groups().getGroupById(realm, (String) ids[0]);
                if (group != null && UnitGroups.isUnit(group)) {
                    units.put(group.getName(), group);
                }
            } else {
                RoleModel role = session.roles().getRoleById(realm, (String) ids[1]);
                isHead = isHead || headRole().equals(role);
                isAdministrator = isAdministrator || (role != null && role.equals(realm.getRole(UNIT_ADMIN)));
                if (role != null && isDuty(role)) {
                    duties.put(dutyOf(role), role);
                }
            }
        }
        return new Holdings(units, duties, isHead, isAdministrator);
    }

    /**
     * Takes every role and every group but those that are wanted, however they came; tells what is left. What every new account
     * has is left too, or given back: without it nobody changes the own password or enrols a passkey in the account console.
     */
    Holdings sweep(UserModel user, Holdings held, Set<DutyAtSystem> wanted, Set<String> units) {
        RoleModel ofEverybody = realm.getDefaultRole();
        List<RoleModel> roles = user.getRoleMappingsStream()
                .filter(role -> !role.equals(ofEverybody))
                .filter(role -> !(isDuty(role) && wanted.contains(dutyOf(role))))
                .toList();
        roles.forEach(user::deleteRoleMapping);
        // A duty that somebody put into it must not keep a withdrawal from being done; it is listed as one without a
        // decision.
        BareDuties.allow(session, () -> user.grantRole(ofEverybody));
        List<GroupModel> groups = user.getGroupsStream()
                .filter(group -> !(UnitGroups.isUnit(group) && units.contains(group.getName())))
                .toList();
        groups.forEach(user::leaveGroup);
        return new Holdings(only(held.units(), units::contains), only(held.duties(), wanted::contains), false, false);
    }

    /** Takes the roles of these duties and the groups of these units; tells what is left. */
    Holdings end(UserModel user, Holdings held, Set<DutyAtSystem> duties, Set<String> units) {
        only(held.duties(), duties::contains).values().forEach(user::deleteRoleMapping);
        only(held.units(), units::contains).values().forEach(user::leaveGroup);
        return new Holdings(
                only(held.units(), not(units::contains)),
                only(held.duties(), not(duties::contains)),
                held.isHead(),
                held.isAdministrator());
    }

    /** Gives what is wanted and not held yet; a duty or unit that is gone meanwhile gives nothing. Tells what there is. */
    Holdings give(UserModel user, Holdings held, Set<DutyAtSystem> wanted, Set<String> units) {
        Map<DutyAtSystem, RoleModel> duties = new HashMap<>(held.duties());
        Map<String, GroupModel> entered = new HashMap<>(held.units());
        wanted.stream().filter(not(duties::containsKey)).forEach(duty -> find(duty)
                .ifPresent(role -> duties.put(duty, role)));
        BareDuties.allow(
                session,
                () -> only(duties, not(held.duties()::containsKey)).values().forEach(user::grantRole));
        units.stream().filter(not(held.units()::containsKey)).forEach(code -> find(new UnitCode(code))
                .ifPresent(unit -> entered.put(code, unit)));
        only(entered, not(held.units()::containsKey)).values().forEach(user::joinGroup);
        return new Holdings(entered, duties, held.isHead(), held.isAdministrator());
    }

    Holdings setHead(UserModel user, Holdings held, boolean isHead) {
        if (isHead) {
            user.grantRole(headRole());
        } else {
            user.deleteRoleMapping(headRole());
        }
        return new Holdings(held.units(), held.duties(), isHead, held.isAdministrator());
    }

    /** The accounts of one unit are no longer looked after by whoever goes to another. */
    Holdings endAdministration(UserModel user, Holdings held) {
        if (held.isAdministrator()) {
            user.deleteRoleMapping(realm.getRole(UNIT_ADMIN));
        }
        return new Holdings(held.units(), held.duties(), held.isHead(), false);
    }

    private static <K, V> Map<K, V> only(Map<K, V> some, Predicate<K> which) {
        return some.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private RoleModel headRole() {
        RoleModel role = realm.getRole(UNIT_HEAD);
        if (role == null) {
            throw new IllegalStateException("realm role " + UNIT_HEAD + " is missing: apply realm-config");
        }
        return role;
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

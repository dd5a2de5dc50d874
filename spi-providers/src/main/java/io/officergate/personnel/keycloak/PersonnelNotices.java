package io.officergate.personnel.keycloak;

import io.officergate.kernel.Decision;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.personnel.AccessChange;
import io.officergate.platform.UnitGroups;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * Tells by mail, from the outbox in the caller's transaction, what a decision did to somebody's access: the officer, and the
 * heads of the officer's units (JML-1). Whoever has no address is left out; a head who is the officer is told once.
 */
final class PersonnelNotices {
    private static final String UNIT_HEAD = "UNIT_HEAD";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Notices notices;

    PersonnelNotices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.notices = new Notices(session, realm);
    }

    /**
     * The heads of the officer's units as they are now, by user id, the officer left out. Asked before a decision is carried
     * out and after it, as the unit and its head may change.
     */
    Set<String> headsOf(UserModel officer) {
        RoleModel head = realm.getRole(UNIT_HEAD);
        if (head == null) {
            return new LinkedHashSet<>();
        }
        return officer.getGroupsStream()
                .filter(UnitGroups::isUnit)
                .flatMap(unit -> session.users().getGroupMembersStream(realm, unit))
                .filter(member -> !member.getId().equals(officer.getId()) && member.hasDirectRole(head))
                .map(UserModel::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Tells the officer, and these heads as long as their own accounts are open.
     *
     * @param effective from when the decision holds
     * @param heads user ids, of before and after the change
     */
    void toldOf(
            UserModel officer, AccessChange change, Decision decision, Instant effective, Collection<String> heads) {
        Map<String, String> facts = new TreeMap<>();
        facts.put(Notice.DECISION, decision.number());
        facts.put(Notice.EFFECTIVE, effective.toString());
        change.toOfficer().ifPresent(notice -> notices.tell(officer, notice, facts));
        facts.put(Notice.OFFICER, officer.getUsername());
        for (String id : Set.copyOf(heads)) {
            UserModel head = session.users().getUserById(realm, id);
            if (head != null && head.isEnabled() && !id.equals(officer.getId())) {
                notices.tell(head, change.toHeads(), facts);
            }
        }
    }
}

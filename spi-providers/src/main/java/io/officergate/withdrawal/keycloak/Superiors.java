package io.officergate.withdrawal.keycloak;

import io.officergate.kernel.UnitCode;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.platform.UnitGroups;
import io.officergate.withdrawal.WithdrawalTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Who is told of a withdrawal that nobody has confirmed: the heads of the officer's units, and an address of the realm. */
final class Superiors {
    private static final String UNIT_HEAD = "UNIT_HEAD";
    /** Attribute of the realm: an address of those who answer for its administration. */
    private static final String ADDRESS = "officergate.withdrawal.escalation-email";

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Notices notices;

    Superiors(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.notices = new Notices(session, realm);
    }

    /** The heads whom a mail can reach; nobody is told of his own withdrawal. */
    List<UserModel> heads(WithdrawalTask task) {
        RoleModel head = realm.getRole(UNIT_HEAD);
        if (head == null) {
            return List.of();
        }
        return task.units().stream()
                .filter(UnitCode::isWellFormed)
                .flatMap(code -> UnitGroups.find(session, realm, new UnitCode(code)).stream())
                .flatMap(unit -> session.users().getGroupMembersStream(realm, unit))
                .filter(member -> member.isEnabled() && member.hasDirectRole(head))
                .filter(member -> !member.getId().equals(task.holder().id().value()))
                .filter(notices::reach)
                .distinct()
                .toList();
    }

    /** The address of the realm; empty when there is none, or none that a mail can go to. */
    Optional<String> address() {
        return Optional.ofNullable(realm.getAttribute(ADDRESS))
                .map(String::strip)
                .filter(address -> MAIL.matcher(address).matches() && Notices.hasMailServer(realm));
    }

    /** Has them told. */
    void tell(WithdrawalTask task, String system, List<UserModel> heads, Optional<String> address) {
        Map<String, String> facts = Map.of(
                Notice.TASK, Long.toString(task.id()),
                Notice.SYSTEM, system,
                Notice.OFFICER, task.holder().userName());
        heads.forEach(head -> notices.tell(head, Notice.WITHDRAWAL_UNCONFIRMED, facts));
        address.ifPresent(
                office -> notices.tellOffice(office, task.holder().id(), Notice.WITHDRAWAL_UNCONFIRMED, facts));
    }
}

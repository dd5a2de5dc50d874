package io.officergate.career.keycloak;

import io.officergate.career.AccessChange;
import io.officergate.kernel.Decision;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells by mail, from the outbox in the caller's transaction, what happened to somebody's access: the officer, and the heads
 * of the officer's units (JML-1). Whoever has no address is left out; a head who is the officer is told once.
 */
public final class CareerNotices {
    private final Notices notices;

    public CareerNotices(KeycloakSession session, RealmModel realm) {
        this.notices = new Notices(session, realm);
    }

    /**
     * Tells the officer, and these heads as long as their own accounts are open.
     *
     * @param effective from when the decision holds
     * @param heads of before and after the change
     */
    public void toldOf(
            UserModel officer, AccessChange change, Decision decision, Instant effective, Set<UserModel> heads) {
        Map<String, String> facts = facts(decision, effective);
        change.toOfficer().ifPresent(notice -> notices.tell(officer, notice, facts));
        facts.put(Notice.OFFICER, officer.getUsername());
        heads.stream().filter(UserModel::isEnabled).forEach(head -> notices.tell(head, change.toHeads(), facts));
    }

    /** Tells the officers of a whole unit, which may be hundreds. */
    public void toldOfUnit(Map<UserModel, AccessChange> officers, Decision decision, Instant effective) {
        Map<UserModel, Notice> told = new LinkedHashMap<>();
        officers.forEach((officer, change) -> change.toOfficer().ifPresent(notice -> told.put(officer, notice)));
        notices.tellMass(told, facts(decision, effective));
    }

    private static Map<String, String> facts(Decision decision, Instant effective) {
        Map<String, String> facts = new TreeMap<>();
        facts.put(Notice.DECISION, decision.number());
        facts.put(Notice.EFFECTIVE, effective.toString());
        return facts;
    }
}

package io.officergate.inactivity.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.store.AuditStore;
import io.officergate.inactivity.InactivityPolicy;
import io.officergate.inactivity.store.IdleOfficers;
import io.officergate.inactivity.store.IdleOfficers.Locked;
import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import io.officergate.session.keycloak.AccessEnding;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** One batch of unused accounts, locked with all that locking means, in the caller's transaction (IDL-1). */
final class IdleBatch {
    /** A use of the last second is written a moment after its token; the gate keeps the instant itself. */
    private static final Duration WRITTEN_BY_THEN = Duration.ofMinutes(5);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final InactivityPolicy policy;
    private final List<String> privilegedRoles;
    private final EntityManager database;
    private final IdleOfficers officers;

    /**
     * A batch of a realm.
     *
     * @param privilegedRoles ids of roles that make somebody privileged, with all that they come with
     */
    IdleBatch(KeycloakSession session, RealmModel realm, InactivityPolicy policy, List<String> privilegedRoles) {
        this.session = session;
        this.realm = realm;
        this.policy = policy;
        this.privilegedRoles = privilegedRoles;
        this.database = Database.of(session);
        this.officers = new IdleOfficers(database);
    }

    /**
     * Locks at most so many; tells how many.
     *
     * @param believed the clock when the sweep began: who is late by then
     * @param now when this batch is written
     */
    int lock(Instant believed, Instant now, int most) {
        Instant settled = believed.minus(WRITTEN_BY_THEN);
        List<Locked> locked = officers.lock(
                realm.getId(),
                policy.lastOverdue(false, settled),
                policy.lastOverdue(true, settled),
                privilegedRoles,
                now,
                most);
        if (locked.isEmpty()) {
            return 0;
        }
        List<OfficerId> ids = locked.stream().map(Locked::officer).toList();
        officers.haveSessions(ids).forEach(this::endSessions);
        officers.endCodesAndConsents(ids);
        new AuditStore(database)
                .appendAll(
                        realm.getId(),
                        locked.stream().map(one -> entry(one, now)).toList());
        if (Notices.hasMailServer(realm)) {
            new Outbox(database)
                    .addMails(
                            realm.getId(),
                            locked.stream()
                                    .filter(one -> one.email().isPresent())
                                    .map(one -> mail(one, now))
                                    .toList());
        }
        return locked.size();
    }

    /** The few who still have something open: systems are told of each session. */
    private void endSessions(OfficerId officer) {
        UserModel user = session.users().getUserById(realm, officer.value());
        if (user != null) {
            new AccessEnding(session, realm).endEverywhere(user);
        }
    }

    private AuditEntry entry(Locked one, Instant now) {
        return AuditEntry.of(AuditAction.STATUS_CHANGED, now)
                .officer(one.officer())
                .detail(Map.of(
                        "from", "ACTIVE",
                        "to", "LOCKED",
                        "reason", "INACTIVITY",
                        "decision", "",
                        "idleSince", one.idleSince().toString()));
    }

    private Delivery mail(Locked one, Instant now) {
        return Delivery.waiting(
                UUID.randomUUID().toString(),
                realm.getId(),
                one.officer(),
                new Mail(Notice.LOCKED_UNUSED, Map.of(Notice.AT, now.toString())),
                now);
    }
}

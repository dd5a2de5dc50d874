package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.InactivityPolicy;
import io.officergate.inactivity.store.IdleOfficers;
import io.officergate.inactivity.store.SweepLog;
import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Notice;
import io.officergate.outbox.store.Outbox;
import io.officergate.password.WarningPolicy;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Who is about to be locked is told 14, 7 and 1 days before, once each, and each unit head on Mondays of whom (IDL-1). The claim
 * is written with the mails in the caller's transaction.
 */
final class IdleWarnings {
    private static final WarningPolicy POLICY = new WarningPolicy(new TreeSet<>(Set.of(14, 7, 1)));
    private static final String UNIT_HEAD = "UNIT_HEAD";
    /** Names in a list; the report has all of them. */
    private static final int LONGEST_LIST = 2000;

    private final RealmModel realm;
    private final InactivityPolicy policy;
    private final List<String> privilegedRoles;
    private final EntityManager database;
    private final IdleOfficers officers;

    IdleWarnings(KeycloakSession session, RealmModel realm, InactivityPolicy policy, List<String> privilegedRoles) {
        this.realm = realm;
        this.policy = policy;
        this.privilegedRoles = privilegedRoles;
        this.database = Database.of(session);
        this.officers = new IdleOfficers(database);
    }

    /** Warns at most so many of each day; tells how many in all. */
    int warn(Instant now, int most) {
        return warn(now, false, most) + warn(now, true, most);
    }

    /** Whoever is locked on the same day and counted alike is warned together. */
    private int warn(Instant now, boolean isPrivileged, int most) {
        LocalDate today = Now.day(now);
        LocalDate last = policy.lastOverdue(isPrivileged, now.plus(Duration.ofDays(POLICY.firstDays())));
        int warned = 0;
        for (LocalDate since = policy.lastOverdue(isPrivileged, now).plusDays(1);
                !since.isAfter(last);
                since = since.plusDays(1)) {
            LocalDate lockedOn = policy.lockedOn(since, isPrivileged);
            int step = POLICY.step(lockedOn, today).orElseThrow();
            List<OfficerId> told =
                    officers.warn(realm.getId(), since, isPrivileged, privilegedRoles, lockedOn, step, now, most);
            new Outbox(database)
                    .addMails(
                            realm.getId(),
                            told.stream()
                                    .map(officer -> mail(
                                            officer,
                                            Notice.UNUSED_SOON,
                                            Map.of(Notice.LAST_DAY, lockedOn.toString()),
                                            now))
                                    .toList());
            warned += told.size();
        }
        return warned;
    }

    /** The lists of this week, unless they were sent; tells how many heads got one. */
    int list(Instant now) {
        LocalDate monday = Now.day(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        RoleModel head = realm.getRole(UNIT_HEAD);
        if (head == null || !new SweepLog(database, realm.getId()).claimLists(monday)) {
            return 0;
        }
        Instant soon = now.plus(Duration.ofDays(POLICY.firstDays()));
        Map<OfficerId, String> lists = officers.lists(
                realm.getId(),
                policy.lastOverdue(false, soon),
                policy.lastOverdue(true, soon),
                privilegedRoles,
                head.getId(),
                now);
        new Outbox(database)
                .addMails(
                        realm.getId(),
                        lists.entrySet().stream()
                                .map(list -> mail(
                                        list.getKey(),
                                        Notice.OFFICERS_UNUSED,
                                        Map.of(Notice.OFFICER, shortened(list.getValue())),
                                        now))
                                .toList());
        return lists.size();
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_LIST
                ? names
                : names.substring(0, names.lastIndexOf(',', LONGEST_LIST)) + ", …";
    }

    private Delivery mail(OfficerId reader, Notice about, Map<String, String> facts, Instant now) {
        return Delivery.waiting(UUID.randomUUID().toString(), realm.getId(), reader, new Mail(about, facts), now);
    }
}

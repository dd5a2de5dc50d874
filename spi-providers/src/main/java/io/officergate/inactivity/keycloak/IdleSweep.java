package io.officergate.inactivity.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.inactivity.SweepClock;
import io.officergate.inactivity.SweepClock.Verdict;
import io.officergate.inactivity.SweepShare;
import io.officergate.inactivity.store.IdleOfficers;
import io.officergate.inactivity.store.SweepLog;
import io.officergate.inactivity.store.SweepLog.Look;
import io.officergate.platform.Database;
import io.officergate.platform.KeptAccounts;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sweeps each realm whose clock is believed (IDL-1). Every node sweeps; the database lets each account be locked once. Killed in
 * the middle, the next sweep goes on.
 */
final class IdleSweep {
    private static final Logger LOG = Logger.getLogger(IdleSweep.class);

    private final KeycloakSessionFactory factory;
    private final InactivityLimits limits;
    private final SweepClock clock;
    private final SweepShare share;
    private final KeptAccounts kept;

    IdleSweep(
            KeycloakSessionFactory factory,
            InactivityLimits limits,
            SweepClock clock,
            SweepShare share,
            KeptAccounts kept) {
        this.factory = factory;
        this.limits = limits;
        this.clock = clock;
        this.share = share;
        this.kept = kept;
    }

    void look() {
        try {
            List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> session.realms()
                    .getRealmsStream()
                    .filter(realm -> !limits.isExempt(realm))
                    .map(RealmModel::getId)
                    .toList());
            realms.forEach(this::lookAlone);
            kept.lookSoon(); // for those whom a node locked that was killed before it could tell
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-1402 no unused account was locked; the gate gives them no token");
        }
    }

    /** What is wrong in one realm keeps no other from being swept. */
    private void lookAlone(String realmId) {
        if (Thread.currentThread().isInterrupted()) {
            return; // the server stops: another node goes on, or the next start
        }
        try {
            sweep(realmId);
        } catch (RuntimeException broken) {
            LOG.errorf(
                    broken,
                    "OG-1403 realm %s: not every unused account was locked; the gate gives them no token",
                    realmId);
        }
    }

    private void sweep(String realmId) {
        Optional<Instant> believed = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> believedClock(session, session.realms().getRealm(realmId)));
        believed.ifPresent(clock -> new RealmSweep(factory, realmId, limits, share, kept, clock).run());
    }

    /** The clock by which this sweep goes from its beginning to its end; empty when it is doubted. */
    private Optional<Instant> believedClock(KeycloakSession session, RealmModel realm) {
        Instant now = Now.instant();
        Look look = new SweepLog(Database.of(session), realm.getId()).look(clock, now);
        if (look.verdict() != Verdict.GOES) {
            LOG.errorf(
                    "OG-1404 realm %s: the clock says %s, the last sweep looked at %s: nobody is locked until the clock is"
                            + " right, or somebody confirms that it is (docs/operations.md)",
                    realm.getName(), now, look.last());
        }
        if (look.isNews()) {
            new AuditTrail(session, realm)
                    .append(AuditEntry.of(AuditAction.IDLE_SWEEP_HALTED, now)
                            .detail(Map.of(
                                    "last", look.last().toString(),
                                    "verdict", look.verdict().name())));
        }
        boolean goes = look.verdict() == Verdict.GOES;
        if (goes) {
            new IdleOfficers(Database.of(session)).countFromTodayAtMost(realm.getId(), Now.day(now));
        }
        return goes ? Optional.of(now) : Optional.empty();
    }
}

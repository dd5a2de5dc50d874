package io.officergate.career.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.career.AccessChange;
import io.officergate.career.Career;
import io.officergate.career.Cause;
import io.officergate.kernel.Decision;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.officer.store.OfficerStore;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Settles officers of whom a right has ended by itself: a secondment, a rotation, a dated duty (ACC-3). Every node looks;
 * the record's lock lets one of them settle, and the others find nothing left to do. Until then the gate gives no token.
 * One look settles all who are due: thousands of contracts end in the same instant, and sessions end within 60 s (JML-1).
 */
final class CareerClock {
    private static final Logger LOG = Logger.getLogger(CareerClock.class);
    private static final int AT_ONCE = 100;

    private final KeycloakSessionFactory factory;

    CareerClock(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void look() {
        try {
            Optional<OfficerRecord> last = Optional.empty();
            List<OfficerRecord> due;
            do {
                due = due(last);
                due.forEach(this::settle);
                last = due.stream().reduce((earlier, later) -> later);
            } while (due.size() == AT_ONCE && !Thread.currentThread().isInterrupted());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-1101 dated rights were not looked at; the gate gives those concerned no token");
        }
    }

    /** The next after that one: who cannot be settled holds nobody behind him up. */
    private List<OfficerRecord> due(Optional<OfficerRecord> last) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new OfficerStore(Database.of(session)).due(Now.instant(), last, AT_ONCE));
    }

    /** One that fails keeps no other from being settled; it is tried again at the next look. */
    private void settle(OfficerRecord due) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> settle(session, due));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-1102 the rights of officer %s are over and could not be ended", due.id());
        }
    }

    private static void settle(KeycloakSession session, OfficerRecord due) {
        RealmModel realm = session.realms().getRealm(due.realmId());
        if (realm == null || session.users().getUserById(realm, due.id().value()) == null) {
            forget(session, due);
            return;
        }
        session.getContext().setRealm(realm);
        Set<UnitCode> held = holdUnits(session, realm, due);
        OfficerRecord record = new OfficerRegister(session, realm).lock(due.id());
        UserModel user = session.users().getUserById(realm, due.id().value());
        // Not before: what the locks waited for may have come into force meanwhile.
        Instant now = Now.instant();
        Optional<Instant> end = record.nextChange().filter(date -> !date.isAfter(now));
        if (user == null || end.isEmpty()) {
            return;
        }
        Career career = session.getProvider(Careers.class).of(realm, user, record);
        // Otherwise it leads elsewhere since. Units are held before records, so that is for the next look.
        if (held.containsAll(career.at(now).units())) {
            settle(session, user, record, career, end.get(), now);
        }
    }

    private static void settle(
            KeycloakSession session, UserModel user, OfficerRecord record, Career career, Instant end, Instant now) {
        RealmModel realm = session.getContext().getRealm();
        Rights rights = new Rights(session, realm);
        Set<UserModel> heads = new LinkedHashSet<>(rights.headsOver(user));
        Decision named = career.decisionThatEndsAt(end).or(record::decision).orElse(BY_DATE);
        Settled settled = new Settlement(session, realm)
                .settle(user, record, career.at(now), career, Cause.byDate(named, end), now);
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.DATED_RIGHTS_ENDED, now)
                        .officer(record.id())
                        .detail(settled.detail()));
        if (!settled.detail().isEmpty()) {
            if (settled.hasMoved()) {
                heads.addAll(rights.headsOver(user));
            }
            new CareerNotices(session, realm).toldOf(user, AccessChange.ENDED_BY_DATE, named, end, heads);
        }
    }

    /**
     * Holds the units that the officer comes back to, before the record and in the order in which events hold them: whoever
     * dissolves or merges one just now would not find its returning guest among its members.
     */
    private static Set<UnitCode> holdUnits(KeycloakSession session, RealmModel realm, OfficerRecord due) {
        Careers careers = session.getProvider(Careers.class);
        Set<UnitCode> units = careers.find(realm, due.id())
                .map(career -> career.at(Now.instant()).units())
                .orElse(Set.of());
        units.stream().sorted(Comparator.comparing(UnitCode::value)).forEach(unit -> careers.hold(realm, unit, false));
        return units;
    }

    /** Of an account that is gone nothing is left to end. */
    private static void forget(KeycloakSession session, OfficerRecord due) {
        OfficerStore store = new OfficerStore(Database.of(session));
        store.lock(due.id());
        store.schedule(due.id(), Optional.empty());
    }

    /** A change of status by date rests on the decision that named the date; this stands in where none is on record. */
    private static final Decision BY_DATE = new Decision("theo thời hạn · by date");
}

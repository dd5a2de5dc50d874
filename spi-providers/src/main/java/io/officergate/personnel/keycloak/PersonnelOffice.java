package io.officergate.personnel.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.career.AccessChange;
import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.Cause;
import io.officergate.career.Heir;
import io.officergate.career.Standing;
import io.officergate.career.keycloak.CareerNotices;
import io.officergate.career.keycloak.Careers;
import io.officergate.career.keycloak.Rights;
import io.officergate.career.keycloak.Settled;
import io.officergate.career.keycloak.Settlement;
import io.officergate.kernel.UnitCode;
import io.officergate.movers.Movement;
import io.officergate.movers.RightChange.What;
import io.officergate.movers.store.RightChangeStore;
import io.officergate.officer.OfficerStatus;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelPlan;
import io.officergate.personnel.PersonnelPlan.HandOver;
import io.officergate.personnel.PersonnelPlan.Incomplete;
import io.officergate.personnel.PersonnelPlan.NotHere;
import io.officergate.personnel.PersonnelPlan.OfUnit;
import io.officergate.personnel.PersonnelPolicy;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Applies one personnel event in the caller's transaction, or refuses it with a problem and changes nothing (JML-1): it takes
 * its place in the careers of those whom it concerns, and their accounts follow.
 */
final class PersonnelOffice {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Careers careers;

    PersonnelOffice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.careers = session.getProvider(Careers.class);
    }

    /** Applies the event; the caller has claimed it and rolls back when this throws. */
    TransitionOutcome apply(PersonnelEvent event, NamedAccounts accounts, boolean confirmed) {
        PersonnelPlan plan = new PersonnelPolicy().decide(event);
        if (plan instanceof Incomplete missing) {
            throw Problem.ofField(400, "malformed", missing.field(), missing.field() + " is missing")
                    .asException();
        }
        if (plan instanceof NotHere) {
            throw Problem.ofField(422, "not_supported", "type", "provisioning-sync cancels what waits, not Keycloak")
                    .asException();
        }
        NamedThings named = new NamedThings(session, realm);
        named.require(event);
        named.hold(event);
        Instant now = Now.instant();
        Roll roll = new Roll(session, realm);
        List<Concerned> concerned = roll.call(event, accounts, plan, confirmed, now);
        if (plan instanceof HandOver) {
            roll.checkHandOver(event, concerned.get(0), concerned.get(1));
        }
        if (plan instanceof OfUnit ofUnit) {
            careers.addOfUnit(realm, ofUnit.step());
            if (concerned.isEmpty()) {
                new RightChangeStore(Database.of(session)).append(realm.getId(), ofNobody(event, ofUnit.step(), now));
            }
        }
        List<Result> results = concerned.stream()
                .map(one -> settle(event, one, heir(one, concerned, now), now))
                .toList();
        if (plan instanceof OfUnit) {
            Map<UserModel, AccessChange> news = new LinkedHashMap<>();
            results.forEach(result -> result.news()
                    .ifPresent(change -> news.put(result.concerned().user(), change)));
            new CareerNotices(session, realm).toldOfUnit(news, event.decision(), event.effectiveFrom());
        }
        return answer(plan, results);
    }

    /** Who has, in the place of this officer, what the event takes. */
    private static Optional<Heir> heir(Concerned one, List<Concerned> all, Instant now) {
        return switch (one.step().kind()) {
            case HANDOVER -> Optional.of(all.get(1).asHeir(now));
            case OTHER_APPOINTED -> Optional.of(all.get(0).asHeir(now));
            default -> Optional.empty();
        };
    }

    /** The unit was empty, and the event is evidence all the same. */
    private static Movement ofNobody(PersonnelEvent event, CareerStep step, Instant now) {
        Cause cause = Cause.ofEvent(step, event.decision(), event.reported(), Optional.empty());
        return new Movement(
                Optional.empty(),
                codes(event.fromUnit()),
                codes(event.toUnit()),
                now,
                List.of(cause.change(What.NOTHING, Optional.empty(), Optional.empty())));
    }

    private static Set<String> codes(Optional<UnitCode> unit) {
        return unit.map(UnitCode::value).map(Set::of).orElse(Set.of());
    }

    /** What the event came to for one officer. */
    private record Result(Concerned concerned, Settled settled, Optional<String> why, long audit) {
        Optional<AccessChange> news() {
            return why.isEmpty()
                    ? AccessChange.of(concerned.step().kind(), settled.status() == OfficerStatus.ACTIVE)
                    : Optional.empty();
        }
    }

    private Result settle(PersonnelEvent event, Concerned one, Optional<Heir> heir, Instant now) {
        Set<UserModel> heads = new LinkedHashSet<>(headsToTell(one));
        Career career = add(one);
        Cause cause = Cause.ofEvent(one.step(), event.decision(), event.reported(), heir);
        Settled settled =
                new Settlement(session, realm).settle(one.user(), one.record(), one.before(), career, cause, now);
        Optional<String> why = whyStale(event, one.before(), career, now);
        long audit = audit(event, one, settled, why, now);
        if (settled.hasMoved()) {
            heads.addAll(headsToTell(one));
        }
        Result result = new Result(one, settled, why, audit);
        if (!isOfUnit(one)) {
            result.news().ifPresent(change -> new CareerNotices(session, realm)
                    .toldOf(one.user(), change, event.decision(), event.effectiveFrom(), heads));
        }
        return result;
    }

    /** Of a decision about a whole unit its head is told once, as one of its officers. */
    private Set<UserModel> headsToTell(Concerned one) {
        return isOfUnit(one) ? Set.of() : new Rights(session, realm).headsOver(one.user());
    }

    private static boolean isOfUnit(Concerned one) {
        return switch (one.step().kind()) {
            case UNIT_MERGE, UNIT_DISSOLUTION -> true;
            default -> false;
        };
    }

    private long audit(PersonnelEvent event, Concerned one, Settled settled, Optional<String> why, Instant now) {
        Map<String, String> detail = new HashMap<>(settled.detail());
        detail.put("source", event.source());
        detail.put("event", event.id());
        detail.put("type", event.type().name());
        detail.put("as", one.step().kind().name());
        detail.put("decision", event.decision().number());
        detail.put("effectiveFrom", event.effectiveFrom().toString());
        detail.put("outcome", why.isEmpty() ? TransitionOutcome.APPLIED : TransitionOutcome.STALE);
        why.ifPresent(code -> detail.put("why", code));
        return new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.PERSONNEL_EVENT_APPLIED, now)
                        .officer(one.record().id())
                        .detail(detail));
    }

    /**
     * A decision about a unit stands once for everybody, an appointment once for the heads that it replaces. Of the unit that it
     * leads to, decisions may be known that come after it.
     */
    private Career add(Concerned one) {
        return switch (one.step().kind()) {
            case OTHER_APPOINTED -> one.career().with(one.step());
            case UNIT_MERGE, UNIT_DISSOLUTION ->
                one.step().toUnits().isEmpty()
                        ? one.career().with(one.step())
                        : careers.find(realm, one.record().id()).orElseThrow();
            default -> careers.add(realm, one.record().id(), one.career(), one.step());
        };
    }

    private static Optional<String> whyStale(PersonnelEvent event, Standing before, Career career, Instant now) {
        Standing after = career.at(now);
        Optional<String> without = after.whyWithout(event.place());
        if (without.isPresent()) {
            return without;
        }
        if (!after.isSameAs(before)) {
            return Optional.empty();
        }
        return Optional.of(career.goesOnAfter(event.place()) ? "overtaken" : "nothing_to_change");
    }

    private static TransitionOutcome answer(PersonnelPlan plan, List<Result> results) {
        boolean changes = results.stream().anyMatch(result -> result.why().isEmpty());
        List<String> effects = new ArrayList<>();
        results.forEach(result -> result.settled().detail().forEach((what, which) -> effects.add(what + ": " + which)));
        Optional<Result> first = results.stream().findFirst();
        Optional<Result> officer = plan instanceof OfUnit ? Optional.empty() : first;
        return new TransitionOutcome(
                changes ? TransitionOutcome.APPLIED : TransitionOutcome.STALE,
                changes ? null : first.flatMap(Result::why).orElse("nobody_in_the_unit"),
                officer.map(result -> result.concerned().user().getId()).orElse(""),
                officer.map(result -> result.settled().status().name()).orElse(""),
                effects,
                results.stream()
                        .mapToInt(result -> result.settled().sessionsEnded())
                        .sum(),
                first.map(Result::audit).orElse(0L));
    }
}

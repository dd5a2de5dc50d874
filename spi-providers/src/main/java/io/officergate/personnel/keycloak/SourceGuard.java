package io.officergate.personnel.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.PersonnelSource;
import io.officergate.personnel.Sender;
import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.Sender.OverHttp;
import io.officergate.personnel.SourcePolicy;
import io.officergate.personnel.SourceVerdict;
import io.officergate.personnel.SourceVerdict.ForeignSender;
import io.officergate.personnel.SourceVerdict.OutsideItsUnits;
import io.officergate.personnel.SourceVerdict.UnknownSource;
import io.officergate.personnel.SourceVerdict.UnknownUnit;
import io.officergate.personnel.store.RefusedEvents;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Lets an event pass only from the source that may decide it, and audits the others (JML-1, ACC-3). */
public final class SourceGuard {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final SourcePolicy policy = new SourcePolicy();

    public SourceGuard(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Refuses an event that its sender may not send.
     *
     * @throws jakarta.ws.rs.WebApplicationException 422; the refusal is in the audit trail whatever becomes of the request
     */
    void requireSender(PersonnelEvent event, Sender sender) {
        if (!(sender instanceof Administrator)) {
            answer(policy.decide(source(event, sender), sender), event, sender);
        }
    }

    /**
     * Refuses an event that its source may not decide; the sender is its own.
     *
     * @throws jakarta.ws.rs.WebApplicationException as above
     */
    void requirePlaces(PersonnelEvent event, NamedAccounts named, Sender sender) {
        if (!(sender instanceof Administrator)) {
            SourceVerdict verdict = policy.decide(
                    source(event, sender).orElseThrow(), event.type(), new Places(session, realm).of(event, named));
            answer(verdict, event, sender);
        }
    }

    private Optional<PersonnelSource> source(PersonnelEvent event, Sender sender) {
        return new RegisteredSources(realm).find(event.source(), sender);
    }

    /**
     * The source as it is registered, for whoever may speak for it; an administrator for any.
     *
     * @throws jakarta.ws.rs.WebApplicationException 422; provisioning-sync notes the refusal
     */
    public PersonnelSource registered(String source, Sender sender) {
        Optional<PersonnelSource> registered = new RegisteredSources(realm).find(source, sender);
        refusal(policy.decide(registered, sender)).ifPresent(problem -> {
            throw problem.asException();
        });
        return registered.orElseThrow(
                () -> refusal(new UnknownSource()).orElseThrow().asException());
    }

    /** The one source that a client speaks for; empty when there are several or none. */
    public Optional<String> onlySourceOf(Sender sender) {
        return sender instanceof OverHttp http
                ? new RegisteredSources(realm)
                        .sourcesOf(http).filter(all -> all.size() == 1).stream()
                                .flatMap(Set::stream)
                                .findFirst()
                : Optional.empty();
    }

    /** The sender as the audit trail names it. */
    public static String nameOf(Sender sender) {
        if (sender instanceof OverHttp http) {
            return "http:" + http.clientId();
        }
        return sender instanceof Administrator ? "administrator" : "kafka";
    }

    private void answer(SourceVerdict verdict, PersonnelEvent event, Sender sender) {
        if (verdict instanceof UnknownUnit unit) {
            throw Problem.ofField(422, "unknown_unit", unit.field(), "no unit of this code")
                    .asException();
        }
        refusal(verdict).ifPresent(problem -> {
            audit(problem, event, sender);
            throw problem.asException();
        });
    }

    private static Optional<Problem> refusal(SourceVerdict verdict) {
        if (verdict instanceof UnknownSource) {
            return Optional.of(
                    Problem.ofField(422, "unknown_source", "source", "no client is registered for this source"));
        }
        if (verdict instanceof ForeignSender) {
            return Optional.of(
                    Problem.ofField(422, "foreign_source", "source", "the sender does not speak for this source"));
        }
        if (verdict instanceof OutsideItsUnits outside) {
            return Optional.of(Problem.ofField(
                    422, "outside_units", outside.field(), "this is not in the units that the source decides about"));
        }
        return Optional.empty();
    }

    private void audit(Problem problem, PersonnelEvent event, Sender sender) {
        Instant now = Now.instant();
        Optional<UserModel> officer = event.personalNumber().flatMap(new OfficerRegister(session, realm)::findUser);
        String realmId = realm.getId();
        AuditEntry entry = AuditEntry.of(AuditAction.PERSONNEL_EVENT_REFUSED, now)
                .detail(Map.of(
                        "source", event.source(),
                        "event", event.id(),
                        "type", event.type().name(),
                        "code", problem.code(),
                        "field", problem.errors().get(0).field(),
                        "sender", nameOf(sender)));
        new AuditTrail(session, realm)
                .appendAtOnceIf(
                        database -> new RefusedEvents(database)
                                .isFirst(realmId, event.source(), event.id(), problem.code(), now),
                        officer.map(user -> entry.officer(new OfficerId(user.getId())))
                                .orElse(entry));
    }
}

package io.officergate.personnel.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.personnel.Claim;
import io.officergate.personnel.Claim.AppliedBefore;
import io.officergate.personnel.Claim.Conflict;
import io.officergate.personnel.PersonnelEvent;
import io.officergate.personnel.Sender;
import io.officergate.personnel.store.AppliedEvents;
import io.officergate.platform.CanonicalJson;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/** Applies each event exactly once, and answers a repeat as the first time. */
public final class Transitions {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AppliedEvents applied;

    public Transitions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.applied = new AppliedEvents(Database.of(session));
    }

    /**
     * Applies the event in the caller's transaction.
     *
     * @param event what to apply
     * @param content the same event as it was received; its canonical writing tells a repeat from a conflict
     * @param sender who handed it in
     * @param confirmed whether a person has said that it is meant, however many officers it concerns
     * @throws jakarta.ws.rs.WebApplicationException with a problem when it is refused; the caller rolls back
     */
    public TransitionOutcome apply(PersonnelEvent event, JsonNode content, Sender sender, boolean confirmed) {
        SourceGuard guard = new SourceGuard(session, realm);
        // Before the claim: whoever does not speak for the source is told nothing of what came from there.
        guard.requireSender(event, sender);
        String digest = CanonicalJson.digest(content);
        Claim claim = applied.claim(realm.getId(), event.source(), event.id(), digest, Now.instant());
        if (claim instanceof AppliedBefore before) {
            return read(before.answer()).again();
        }
        if (claim instanceof Conflict) {
            throw Problem.ofField(409, "event_conflict", "id", "this id came before with other content")
                    .asException();
        }
        NamedAccounts named = NamedAccounts.of(event, new OfficerRegister(session, realm));
        guard.requirePlaces(event, named, sender);
        TransitionOutcome outcome = new PersonnelOffice(session, realm).apply(event, named, confirmed);
        applied.keepAnswer(event.source(), event.id(), write(outcome));
        return outcome;
    }

    private static TransitionOutcome read(String answer) {
        try {
            return JsonSerialization.readValue(answer, TransitionOutcome.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the kept answer of an event is damaged", damaged);
        }
    }

    private static String write(TransitionOutcome outcome) {
        try {
            return JsonSerialization.writeValueAsString(outcome);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

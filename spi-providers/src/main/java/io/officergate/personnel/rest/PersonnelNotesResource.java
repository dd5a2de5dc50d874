package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.personnel.PersonnelNote;
import io.officergate.personnel.PersonnelNoteKind;
import io.officergate.personnel.keycloak.Operators;
import io.officergate.personnel.rest.PersonnelNoteReader.Reading;
import io.officergate.personnel.store.PersonnelNotes;
import io.officergate.platform.CanonicalJson;
import io.officergate.platform.Database;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * {@code POST …/officergate/personnel-notes}: what happens in provisioning-sync only gets its entry in the audit trail, once for each
 * id (AUD-1, AUD-2; docs/contracts/personnel-notes.md). The entry's own time is ours; when it happened is in the detail.
 */
public final class PersonnelNotesResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Operators operators;

    /** The caller has checked who asks. */
    public PersonnelNotesResource(KeycloakSession session, RealmModel realm, Operators operators) {
        this.session = session;
        this.realm = realm;
        this.operators = operators;
    }

    /** The answer: {@code NOTED}, or {@code ALREADY_NOTED} to a repeat. */
    public record Answer(String outcome) {}

    /** Takes the note in the body; everything is rolled back when it is refused. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Answer note(String body) {
        JsonNode content = JsonBody.parse(body);
        Reading reading = PersonnelNoteReader.read(content);
        if (reading instanceof Reading.Malformed malformed) {
            throw new Problem(400, "malformed", "the note is not well formed", malformed.findings()).asException();
        }
        PersonnelNote note = ((Reading.WellFormed) reading).note();
        Instant now = Now.instant();
        return switch (new PersonnelNotes(Database.of(session))
                .take(realm.getId(), note.id(), CanonicalJson.digest(content), now)) {
            case NEW -> append(note, now);
            case BEFORE -> new Answer("ALREADY_NOTED");
            case OTHER ->
                throw Problem.ofField(409, "note_conflict", "id", "this id came before with other content")
                        .asException();
        };
    }

    private Answer append(PersonnelNote note, Instant now) {
        Map<String, String> facts = new TreeMap<>(note.facts());
        if (note.what() == PersonnelNoteKind.BRAKE_ENGAGED) {
            facts.put("mailsTo", Integer.toString(operators.tellOfBrake(note)));
        }
        new AuditTrail(session, realm)
                .append(AuditEntry.of(note.what().action(), now).detail(facts));
        return new Answer("NOTED");
    }
}

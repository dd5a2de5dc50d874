package io.officergate.personnel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.personnel.Sender;
import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.keycloak.KeycloakRefusal;
import io.officergate.personnel.keycloak.TransitionOutcome;
import io.officergate.personnel.keycloak.Transitions;
import io.officergate.personnel.rest.PersonnelEventReader.Reading;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code POST …/officergate/transitions}: one personnel event, one transaction (docs/contracts/transitions.md). */
public final class TransitionsResource {
    /** {@code true} where a person has said at provisioning-sync that the event is meant. */
    private static final String CONFIRMED = "OfficerGate-Confirmed";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final boolean byAdministrator;

    /**
     * The caller has checked who asks.
     *
     * @param byAdministrator whether it is an administrator, who need not say where an event came from
     */
    public TransitionsResource(KeycloakSession session, RealmModel realm, boolean byAdministrator) {
        this.session = session;
        this.realm = realm;
        this.byAdministrator = byAdministrator;
    }

    /** Applies the event in the body; everything is rolled back when it is refused. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public TransitionOutcome apply(
            @HeaderParam(SenderHeader.NAME) @Nullable String sender,
            @HeaderParam(CONFIRMED) @Nullable String confirmed,
            String body) {
        try {
            return applyOrThrow(
                    body,
                    SenderHeader.read(sender, byAdministrator).orElseThrow(SenderHeader::missing),
                    Boolean.parseBoolean(confirmed));
        } catch (RuntimeException refused) {
            // An exception alone does not undo what was written (seen on 26.7.3).
            session.getTransactionManager().setRollbackOnly();
            throw KeycloakRefusal.of(refused)
                    .<RuntimeException>map(Problem::asException)
                    .orElse(refused);
        }
    }

    private TransitionOutcome applyOrThrow(String body, Sender sender, boolean confirmed) {
        Instant now = Now.instant();
        JsonNode content = JsonBody.parse(body);
        Reading reading = new PersonnelEventReader(now).read(content);
        if (reading instanceof Reading.Malformed malformed) {
            throw new Problem(400, "malformed", "the event is not well formed", malformed.findings()).asException();
        }
        Reading.WellFormed wellFormed = (Reading.WellFormed) reading;
        if (wellFormed.event().effectiveFrom().isAfter(now)) {
            // A career tells where somebody stands at an instant: before its own, a decision would change nothing.
            throw Problem.ofField(422, "not_yet_effective", "data.effectiveFrom", "the event is not yet effective")
                    .asException();
        }
        return new Transitions(session, realm)
                .apply(wellFormed.event(), content, sender, confirmed || sender instanceof Administrator);
    }
}

package io.officergate.guessing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.audit.Explanation;
import io.officergate.guessing.UnlockRequest;
import io.officergate.guessing.keycloak.Guesses;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/** {@code POST …/officergate/officers/{id}/guessing-unlock}: forgets the failures held against an officer (MFA-2). */
public final class GuessingUnlockResource {
    private static final List<String> FIELDS = List.of("reason", "identityCheck");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerId officer;

    /** The caller has checked who asks, and that it is not the officer. */
    public GuessingUnlockResource(KeycloakSession session, RealmModel realm, OfficerId officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** Unlocks, with the audit entry in the same transaction. Answers 204, or a problem that names each field. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void unlock(String body) {
        JsonNode content = parse(body);
        List<FieldError> errors = new ArrayList<>();
        FIELDS.stream()
                .filter(field -> !content.path(field).isTextual()
                        || !Explanation.isFit(content.path(field).asText()))
                .forEach(field -> errors.add(new FieldError(field, "malformed", field + " has 3 to 500 characters")));
        content.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                errors.add(new FieldError(field, "unknown_field", "there is no such field"));
            }
        });
        if (!errors.isEmpty()) {
            throw new Problem(400, "malformed", "an unlock has a reason and an identity check", errors).asException();
        }
        Guesses.of(session)
                .forget(
                        realm,
                        officer,
                        new UnlockRequest(
                                new Explanation(content.path("reason").asText()),
                                new Explanation(content.path("identityCheck").asText())));
    }

    private static JsonNode parse(String body) {
        try {
            return JsonSerialization.mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw Problem.of(400, "malformed", "the body is not JSON").asException();
        }
    }
}

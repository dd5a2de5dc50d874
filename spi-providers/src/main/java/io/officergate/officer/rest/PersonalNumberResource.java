package io.officergate.officer.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.audit.Explanation;
import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/** {@code PUT …/officergate/officers/{id}/personal-number}: puts a wrong personal number right (ACC-1). */
public final class PersonalNumberResource {
    private static final String NUMBER = "personalNumber";
    private static final String REASON = "reason";
    private static final String DECISION = "decision";
    private static final Set<String> FIELDS = Set.of(NUMBER, REASON, DECISION);
    private static final int LONGEST_DECISION = 100;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;

    /** The caller has checked who asks, and that it is not the officer. */
    public PersonalNumberResource(KeycloakSession session, RealmModel realm, UserModel officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /**
     * Corrects the number. Answers 204; 400 with each wrong field; 404 when the account has no record yet, where the
     * attribute itself is corrected; 409 when the number is, or was, another officer's.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void correct(String body) {
        JsonNode content = parse(body);
        refuseUnfit(content);
        PersonalNumber number = new PersonalNumber(content.path(NUMBER).asText());
        OfficerRegister register = new OfficerRegister(session, realm);
        OfficerRecord record = register.find(new OfficerId(officer.getId()))
                .orElseThrow(() -> Problem.ofField(404, "unknown_officer", "id", "no officer record for this account")
                        .asException());
        if (record.personalNumber().equals(number)) {
            throw Problem.ofField(409, "personal_number_unchanged", NUMBER, "the officer has this number already")
                    .asException();
        }
        register.correct(
                        officer,
                        number,
                        new Explanation(content.path(REASON).asText()),
                        new Decision(content.path(DECISION).asText().strip()))
                .ifPresent(refusal -> {
                    throw Problem.ofField(409, refusal.code(), NUMBER, refusal.text())
                            .asException();
                });
    }

    private static void refuseUnfit(JsonNode content) {
        List<FieldError> errors = new ArrayList<>();
        String number = content.path(NUMBER).asText("");
        if (PersonalNumber.isOldNumber(number)) {
            errors.add(new FieldError(NUMBER, "old_personal_number", "an old nine-digit number is no personal number"));
        } else if (!PersonalNumber.isWellFormed(number)) {
            errors.add(new FieldError(NUMBER, "malformed", "a personal number has exactly 12 digits"));
        }
        if (!Explanation.isFit(content.path(REASON).asText(""))) {
            errors.add(new FieldError(REASON, "malformed", "reason has 3 to 500 characters"));
        }
        String decision = content.path(DECISION).asText("").strip();
        if (decision.isEmpty() || decision.length() > LONGEST_DECISION) {
            errors.add(new FieldError(DECISION, "malformed", "decision is its number, 1 to 100 characters"));
        }
        content.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                errors.add(new FieldError(field, "unknown_field", "there is no such field"));
            }
        });
        if (!errors.isEmpty()) {
            throw new Problem(400, "malformed", "a correction has a number, a reason and a decision", errors)
                    .asException();
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JsonSerialization.mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw Problem.of(400, "malformed", "the body is not JSON").asException();
        }
    }
}

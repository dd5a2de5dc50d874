package io.officergate.officer.rest;

import io.officergate.audit.Explanation;
import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code PUT …/officergate/officers/{id}/personal-number}: puts a wrong personal number right (ACC-1). */
public final class PersonalNumberResource {
    private static final String NUMBER = PersonalNumber.ATTRIBUTE;
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
        JsonBody request = JsonBody.read(body, FIELDS);
        refuseUnfit(request);
        PersonalNumber number = new PersonalNumber(request.text(NUMBER));
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
                        new Explanation(request.text(REASON)),
                        new Decision(request.text(DECISION).strip()))
                .ifPresent(refusal -> {
                    throw Problem.ofField(409, refusal.code(), NUMBER, refusal.text())
                            .asException();
                });
    }

    private static void refuseUnfit(JsonBody request) {
        if (PersonalNumber.isOldNumber(request.text(NUMBER))) {
            request.note(
                    new FieldError(NUMBER, "old_personal_number", "an old nine-digit number is no personal number"));
        } else {
            request.check(NUMBER, PersonalNumber::isWellFormed, "a personal number has exactly 12 digits");
        }
        request.check(REASON, Explanation::isFit, "reason has 3 to 500 characters");
        request.check(DECISION, PersonalNumberResource::isDecision, "decision is its number, 1 to 100 characters");
        request.refuseErrors("a correction has a number, a reason and a decision");
    }

    private static boolean isDecision(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST_DECISION;
    }
}

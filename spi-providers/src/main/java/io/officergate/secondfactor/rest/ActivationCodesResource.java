package io.officergate.secondfactor.rest;

import io.officergate.audit.rest.IdentityCheck;
import io.officergate.secondfactor.keycloak.ActivationCodes;
import io.officergate.secondfactor.keycloak.ActivationCodes.Issue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code POST …/officergate/officers/{id}/activation-codes}: one officer's code, answered once and never again (MFA-1). */
public final class ActivationCodesResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;

    /** The caller has checked who asks, and that it is not the officer himself. */
    public ActivationCodesResource(KeycloakSession session, RealmModel realm, UserModel officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** The code as JSON: {@code {"code","expiresAt"}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response issue(String body) {
        Issue issue = issueFor(body);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", issue.code().grouped());
        answer.put("expiresAt", issue.expiresAt().toString());
        return IdentityCheck.answeredOnce(answer);
    }

    /** The code as a page to print, with a QR code, in Vietnamese and English. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response issueForPrint(String body) {
        return IdentityCheck.answeredOnce(new ActivationLetter(officer.getUsername(), issueFor(body)).html());
    }

    private Issue issueFor(String body) {
        return new ActivationCodes(session, realm)
                .issue(officer, IdentityCheck.of(body, "a code is issued upon an identity check"));
    }
}

package io.officergate.secondfactor.rest;

import io.officergate.audit.Explanation;
import io.officergate.platform.JsonBody;
import io.officergate.secondfactor.keycloak.ActivationCodes;
import io.officergate.secondfactor.keycloak.ActivationCodes.Issue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code POST …/officergate/officers/{id}/activation-codes}: one officer's code, answered once and never again (MFA-1). */
public final class ActivationCodesResource {
    private static final String IDENTITY_CHECK = "identityCheck";

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
        return once(answer);
    }

    /** The code as a page to print, with a QR code, in Vietnamese and English. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response issueForPrint(String body) {
        return once(new ActivationLetter(officer.getUsername(), issueFor(body)).html());
    }

    private Issue issueFor(String body) {
        return new ActivationCodes(session, realm).issue(officer, identityCheck(body));
    }

    private static Response once(Object answer) {
        return Response.status(Response.Status.CREATED)
                .entity(answer)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Explanation identityCheck(String body) {
        JsonBody request = JsonBody.read(body, Set.of(IDENTITY_CHECK));
        request.check(
                IDENTITY_CHECK,
                Explanation::isFit,
                "identityCheck says in 3 to 500 characters how the officer's identity was checked");
        request.refuseErrors("a code is issued upon an identity check");
        return new Explanation(request.text(IDENTITY_CHECK));
    }
}

package io.officergate.password.rest;

import io.officergate.audit.rest.IdentityCheck;
import io.officergate.password.keycloak.TemporaryPasswords;
import io.officergate.password.keycloak.TemporaryPasswords.Issue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code POST …/officergate/officers/{id}/temporary-password}: one password, answered once and never again (PWD-1). */
public final class TemporaryPasswordResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;

    /** The caller has checked who asks, and that it is not the officer himself. */
    public TemporaryPasswordResource(KeycloakSession session, RealmModel realm, UserModel officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** The password as JSON, {@code {"password","expiresAt"}}; 400 without an identity check of 3 to 500 characters. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response issue(String body) {
        Issue issue = issueFor(body);
        return IdentityCheck.answeredOnce(Map.of(
                "password", issue.password(), "expiresAt", issue.expiresAt().toString()));
    }

    /** The password as a page to print, in Vietnamese and English. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response issueForPrint(String body) {
        return IdentityCheck.answeredOnce(new PasswordSheet(officer.getUsername(), issueFor(body)).html());
    }

    private Issue issueFor(String body) {
        return new TemporaryPasswords(session, realm)
                .issue(officer, IdentityCheck.of(body, "a password is made upon an identity check"));
    }
}

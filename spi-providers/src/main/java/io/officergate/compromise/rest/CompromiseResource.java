package io.officergate.compromise.rest;

import io.officergate.compromise.keycloak.CompromisedAccounts;
import io.officergate.platform.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code POST …/officergate/officers/{id}/compromise}: takes one account out of other hands (PWD-2). */
public final class CompromiseResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;

    /** The caller has checked who asks, and that it is not the officer himself. */
    public CompromiseResource(KeycloakSession session, RealmModel realm, UserModel officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** 204 when it is done; 400 without a reason of 3 to 500 characters. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(String text) {
        JsonBody body = JsonBody.read(text, Set.of(ReportBody.REASON, ReportBody.FACTORS_TOO));
        ReportBody.check(body);
        body.refuseErrors("an account is reported with a reason");
        new CompromisedAccounts(session, realm).end(officer, ReportBody.report(body));
        return Response.noContent().build();
    }
}

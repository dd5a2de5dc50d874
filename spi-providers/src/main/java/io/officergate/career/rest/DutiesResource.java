package io.officergate.career.rest;

import io.officergate.career.keycloak.Careers;
import io.officergate.career.keycloak.Rights;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Now;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code GET …/officergate/officers/{id}/duties}: what the officer may do, and by which decision (ACC-3). */
public final class DutiesResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;

    /** The caller has checked who asks. */
    public DutiesResource(KeycloakSession session, RealmModel realm, UserModel officer) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
    }

    /** Duties now and resting, with their dates and decisions; and roles that no decision gives. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public DutiesView duties() {
        Rights rights = new Rights(session, realm);
        return DutiesView.of(
                session.getProvider(Careers.class).find(realm, new OfficerId(officer.getId())),
                rights.everyDutyOf(officer),
                rights.unitsOf(officer),
                rights.isHead(officer),
                Now.instant());
    }
}

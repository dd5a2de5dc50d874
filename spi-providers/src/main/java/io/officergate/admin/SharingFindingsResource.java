package io.officergate.admin;

import io.officergate.platform.Database;
import io.officergate.platform.Problem;
import io.officergate.session.SharingFinding;
import io.officergate.session.store.SharingFindings;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Evidence of shared accounts (ACC-2): auditors and realm admins read all of it, a unit's administrator that of the unit. */
public final class SharingFindingsResource {
    private static final int MOST_ROWS = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    SharingFindingsResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    /** Findings, newest first, at most {@code limit} (1 to 1000; 400 otherwise). */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<SharingFindingView> findings(@QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Problem.ofField(400, "malformed", "limit", "limit is 1 to " + MOST_ROWS)
                    .asException();
        }
        SharingFindings findings = new SharingFindings(Database.of(session));
        if (auth.hasOneAdminRole(AdminRoles.VIEW_EVENTS, AdminRoles.MANAGE_EVENTS)) {
            return views(findings.read(realm.getId(), limit));
        }
        UnitReach reach = UnitReach.toRead(realm, auth);
        List<SharingFinding> ofUnits = findings.readOfUnits(realm.getId(), reach.ownUnits(), limit);
        return views(
                ofUnits.stream().filter(finding -> isWithin(reach, finding)).toList());
    }

    /** Nobody is shown what there is against himself, or against another administrator. */
    private boolean isWithin(UnitReach reach, SharingFinding finding) {
        UserModel officer = session.users().getUserById(realm, finding.officer().value());
        return officer != null && reach.covers(officer);
    }

    private List<SharingFindingView> views(List<SharingFinding> findings) {
        return findings.stream().map(SharingFindingView::of).toList();
    }
}

package io.officergate.password.rest;

import io.officergate.audit.rest.ReportAnswer;
import io.officergate.password.PasswordState;
import io.officergate.password.keycloak.PasswordAges;
import io.officergate.password.keycloak.PasswordStates;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code GET …/officergate/reports/password-state}: report R-11 of everybody in the realm (PWD-1). */
public final class PasswordReportResource {
    private static final String REPORT = "R-11";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The caller has checked who asks. */
    public PasswordReportResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * The report as it is at this instant, row by row as the database gives them; who reads it is in the audit trail before the
     * first one leaves. 404 for a realm that no rule is about. Columns: docs/operations.md.
     */
    @GET
    @Produces(ReportAnswer.CSV)
    public Response read() {
        PasswordAges ages = PasswordAges.configured();
        if (ages.isExempt(realm)) {
            throw Problem.of(404, "exempt_realm", "no rule is about the passwords of this realm")
                    .asException();
        }
        Instant now = Now.instant();
        return ReportAnswer.of(session, realm, REPORT, "password-state", Map.of(), now, (own, its, text) -> {
            try (Stream<PasswordState> all = new PasswordStates(own, its, ages).read(now)) {
                new PasswordCsv(now).write(all, text);
            }
        });
    }
}

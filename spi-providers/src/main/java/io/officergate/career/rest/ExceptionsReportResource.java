package io.officergate.career.rest;

import io.officergate.audit.rest.ReportAnswer;
import io.officergate.career.keycloak.BareAccounts;
import io.officergate.platform.Now;
import io.officergate.withdrawal.keycloak.Names;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code GET …/officergate/reports/exceptions}: every duty in the realm that no decision gives (ACC-3). */
public final class ExceptionsReportResource {
    private static final String REPORT = "ACC-3";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The caller has checked who asks. */
    public ExceptionsReportResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The report as it is at this instant, by user name. Columns: docs/operations.md. */
    @GET
    @Produces(ReportAnswer.CSV)
    public Response read() {
        Instant now = Now.instant();
        return ReportAnswer.of(session, realm, REPORT, "exceptions", Map.of(), now, (own, its, text) -> {
            Names names = new Names(its);
            ExceptionsCsv csv = new ExceptionsCsv(text, names::system, names::duty);
            new BareAccounts(own, its).each(now, account -> {
                try {
                    csv.write(account);
                } catch (IOException gone) {
                    throw new UncheckedIOException("whoever asked for the report is gone", gone);
                }
            });
        });
    }
}

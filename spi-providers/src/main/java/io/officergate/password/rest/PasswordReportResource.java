package io.officergate.password.rest;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.password.PasswordState;
import io.officergate.password.keycloak.PasswordAges;
import io.officergate.password.keycloak.PasswordStates;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

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
    @Produces("text/csv;charset=UTF-8")
    public Response read() {
        PasswordAges ages = PasswordAges.configured();
        if (ages.isExempt(realm)) {
            throw Problem.of(404, "exempt_realm", "no rule is about the passwords of this realm")
                    .asException();
        }
        Instant now = Now.instant();
        new AuditTrail(session, realm)
                .appendAtOnce(AuditEntry.of(AuditAction.REPORT_READ, now).detail(Map.of("report", REPORT)));
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        StreamingOutput rows = to -> KeycloakModelUtils.runJobInTransaction(
                factory, own -> write(new PasswordStates(own, own.realms().getRealm(realmId), ages), now, to));
        return Response.ok(rows)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-password-state-%s.csv\""
                                .formatted(REPORT, now.atZone(Now.VIETNAM).toLocalDate()))
                .build();
    }

    private static void write(PasswordStates states, Instant now, OutputStream to) {
        try (Stream<PasswordState> all = states.read(now)) {
            Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            new PasswordCsv(now).write(all, text);
            text.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("whoever asked for the report is gone", gone);
        }
    }
}

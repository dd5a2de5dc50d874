package io.officergate.withdrawal.rest;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.keycloak.Names;
import io.officergate.withdrawal.store.TaskFilter;
import io.officergate.withdrawal.store.TaskRows;
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

/** {@code GET …/officergate/reports/withdrawal-tasks}: the part of report R-03 about systems outside single sign-on (JML-4). */
public final class WithdrawalReportResource {
    private static final String REPORT = "R-03";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The caller has checked who asks. */
    public WithdrawalReportResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All tasks as they are at this instant; who reads them is in the audit trail before the first one leaves. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response read() {
        Instant now = Now.instant();
        new AuditTrail(session, realm)
                .appendAtOnce(AuditEntry.of(AuditAction.REPORT_READ, now)
                        .detail(Map.of("report", REPORT, "part", "withdrawal-tasks")));
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        StreamingOutput rows =
                to -> KeycloakModelUtils.runJobInTransaction(factory, own -> write(own, realmId, now, to));
        return Response.ok(rows)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-withdrawal-tasks-%s.csv\"".formatted(REPORT, Now.day(now)))
                .build();
    }

    private static void write(KeycloakSession own, String realmId, Instant now, OutputStream to) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        try (Stream<WithdrawalTask> all = new TaskRows(Database.of(own)).stream(realmId, TaskFilter.ALL)) {
            Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            Names names = new Names(realm);
            new WithdrawalCsv(names::system, names::duty, now).write(all, text);
            text.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("whoever asked for the report is gone", gone);
        }
    }
}

package io.officergate.withdrawal.rest;

import io.officergate.audit.rest.ReportAnswer;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.keycloak.Names;
import io.officergate.withdrawal.store.TaskFilter;
import io.officergate.withdrawal.store.TaskRows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

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
    @Produces(ReportAnswer.CSV)
    public Response read() {
        Instant now = Now.instant();
        Map<String, String> part = Map.of("part", "withdrawal-tasks");
        return ReportAnswer.of(session, realm, REPORT, "withdrawal-tasks", part, now, (own, its, text) -> {
            try (Stream<WithdrawalTask> all = new TaskRows(Database.of(own)).stream(its.getId(), TaskFilter.ALL)) {
                Names names = new Names(its);
                new WithdrawalCsv(names::system, names::duty, now).write(all, text);
            }
        });
    }
}

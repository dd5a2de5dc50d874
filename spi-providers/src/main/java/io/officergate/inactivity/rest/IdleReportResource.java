package io.officergate.inactivity.rest;

import io.officergate.audit.rest.ReportAnswer;
import io.officergate.inactivity.IdleAccount;
import io.officergate.inactivity.keycloak.IdleAccounts;
import io.officergate.officer.keycloak.EmergencyAdministrators;
import io.officergate.officer.keycloak.OtherAccountKind;
import io.officergate.officer.store.OtherAccounts;
import io.officergate.officer.store.OtherAccounts.Account;
import io.officergate.platform.Database;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code GET …/officergate/reports/inactive-accounts}: report R-04 of the whole realm (IDL-1). */
public final class IdleReportResource {
    private static final String REPORT = "R-04";
    private static final String DAYS = "idle-days";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int OTHERS_AT_ONCE = 500;

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The caller has checked who asks. */
    public IdleReportResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * The report as it is at this instant: officers not used for so many days or locked for it, and then every account that the
     * rule is not about, row by row as the database gives them. Who reads it is in the audit trail before the first one leaves.
     * 404 for a realm that no rule is about; 400 when the days are no number of 0 to 9999. Columns: docs/operations.md.
     */
    @GET
    @Produces(ReportAnswer.CSV)
    public Response read(@QueryParam(DAYS) @DefaultValue("30") String idleDays) {
        if (ExemptRealms.configured().include(realm)) {
            throw Problem.of(404, "exempt_realm", "no rule is about the accounts of this realm")
                    .asException();
        }
        if (!NUMBER.matcher(idleDays).matches()) {
            throw Problem.ofField(400, "malformed", DAYS, DAYS + " is a number of days, 0 to 9999")
                    .asException();
        }
        int days = Integer.parseInt(idleDays);
        Instant now = Now.instant();
        return ReportAnswer.of(
                session, realm, REPORT, "inactive-accounts", Map.of("idleDays", idleDays), now, (own, its, text) -> {
                    IdleCsv csv = new IdleCsv(text);
                    try (Stream<IdleAccount> all = new IdleAccounts(own, its).read(days, now)) {
                        csv.officers(all);
                    }
                    others(own, its, csv);
                });
    }

    private static void others(KeycloakSession own, RealmModel realm, IdleCsv csv) throws IOException {
        EmergencyAdministrators emergency = EmergencyAdministrators.configured();
        OtherAccounts others = new OtherAccounts(Database.of(own));
        String last = "";
        List<Account> some;
        do {
            some = others.read(realm.getId(), last, OTHERS_AT_ONCE);
            for (Account account : some) {
                csv.other(account, OtherAccountKind.of(account, emergency));
                last = account.userName();
            }
        } while (some.size() == OTHERS_AT_ONCE);
    }
}

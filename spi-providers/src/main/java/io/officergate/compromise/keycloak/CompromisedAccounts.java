package io.officergate.compromise.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.compromise.CompromiseReport;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.password.keycloak.UsedUpPasswords;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.secondfactor.keycloak.LostFactors;
import io.officergate.session.keycloak.AccessEnding;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Takes an account out of other hands, in the caller's transaction (PWD-2). */
public final class CompromisedAccounts {
    /** Later than any report. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final KeycloakSession session;
    private final RealmModel realm;

    public CompromisedAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Ends everything the account can do, whatever was reported before. */
    public void end(UserModel officer, CompromiseReport report) {
        endUnlessReportedSince(officer, report, NEVER);
    }

    /**
     * Ends everything the account can do, unless it was reported at that time or later.
     *
     * @param since when that happened which is reported
     * @return whether it was done now
     */
    public boolean endUnlessReportedSince(UserModel officer, CompromiseReport report, Instant since) {
        Instant now = Now.instant();
        OfficerId id = new OfficerId(officer.getId());
        OfficerRegister register = new OfficerRegister(session, realm);
        // A token that is being made waits for this, or this for it; either way it does not survive.
        register.find(id).ifPresent(record -> register.lock(record.id()));
        if (!new UsedUpPasswords(Database.of(session)).useUp(officer, since, now)) {
            return false;
        }
        int removed = report.factorsToo() ? LostFactors.removeAll(officer) : 0;
        int ended = new AccessEnding(session, realm).endEverywhere(officer);
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.ACCOUNT_COMPROMISED, now)
                        .officer(id)
                        .detail(Map.of(
                                "reason", report.reason().text(),
                                "factors", Integer.toString(removed),
                                "sessions", Integer.toString(ended))));
        new Notices(session, realm)
                .tell(
                        officer,
                        report.factorsToo() ? Notice.ACCOUNT_COMPROMISED_FACTORS_TOO : Notice.ACCOUNT_COMPROMISED,
                        Map.of());
        return true;
    }
}

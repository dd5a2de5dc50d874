package io.officergate.career.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.career.AccessChange;
import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.Cause;
import io.officergate.career.Place;
import io.officergate.career.Standing;
import io.officergate.career.StepKind;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.StatusReason;
import io.officergate.officer.keycloak.OfficerRegister;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Brings an officer back from long leave: the duties that rested are there again (JML-1). */
public final class Return {
    private static final String SOURCE = "officergate";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Return(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Confirms it.
     *
     * @throws jakarta.ws.rs.WebApplicationException 409 when the officer is not on long leave
     */
    public void confirm(UserModel officer, Explanation reason) {
        Careers careers = session.getProvider(Careers.class);
        OfficerRegister register = new OfficerRegister(session, realm);
        OfficerId id = new OfficerId(officer.getId());
        Instant now = Now.instant();
        if (register.find(id).isEmpty()) {
            throw notOnLeave();
        }
        OfficerRecord record = register.lock(id);
        Career career = careers.of(realm, officer, record);
        Standing before = career.at(now);
        if (before.service() != Standing.Service.SUSPENDED || before.reason() != StatusReason.LONG_LEAVE) {
            throw notOnLeave();
        }
        // It rests on the decision about the leave.
        CareerStep step = new CareerStep(
                new Place(
                        now,
                        Now.day(now),
                        0,
                        Place.NOT_YET_KEPT,
                        SOURCE,
                        UUID.randomUUID().toString()),
                StepKind.RETURN,
                before.decision(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of(),
                false);
        Settled settled = new Settlement(session, realm)
                .settle(
                        officer,
                        record,
                        before,
                        careers.add(realm, id, career, step),
                        Cause.ofOurOwn(step, before.decision().orElseThrow()),
                        now);
        Map<String, String> detail = new HashMap<>(settled.detail());
        detail.put("reason", reason.text());
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.RETURN_CONFIRMED, now)
                        .officer(id)
                        .detail(detail));
        new CareerNotices(session, realm)
                .toldOf(
                        officer,
                        AccessChange.BACK_FROM_LEAVE,
                        before.decision().orElseThrow(),
                        now,
                        new Rights(session, realm).headsOver(officer));
    }

    private static RuntimeException notOnLeave() {
        return Problem.ofField(409, "not_on_leave", "id", "this officer is not on long leave")
                .asException();
    }
}

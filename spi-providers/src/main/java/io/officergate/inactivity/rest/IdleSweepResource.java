package io.officergate.inactivity.rest;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.inactivity.store.SweepLog;
import io.officergate.inactivity.store.SweepLog.State;
import io.officergate.platform.Database;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * {@code …/officergate/idle-sweep}: when unused accounts were looked for last, and the word of a person that a clock which jumped
 * is right (IDL-1).
 */
public final class IdleSweepResource {
    private static final String REASON = "reason";
    private static final String NOW = "now";
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(5);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final boolean mayConfirm;

    /**
     * The caller has checked that somebody may see it.
     *
     * @param mayConfirm whether the same may say that the clock is right
     */
    public IdleSweepResource(KeycloakSession session, RealmModel realm, boolean mayConfirm) {
        this.session = session;
        this.realm = realm;
        this.mayConfirm = mayConfirm;
    }

    /**
     * How the sweep stands.
     *
     * @param now what this server's clock says
     * @param lookedAt when the last sweep looked; null before the first one
     * @param haltedAt since when sweeps lock nobody, as the clock has jumped; null when they do
     */
    public record View(
            String now, @Nullable String lookedAt, @Nullable String haltedAt) {}

    /** How it stands. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public View state() {
        State state = log().state();
        return new View(
                Now.instant().toString(),
                state.lookedAt().map(Instant::toString).orElse(null),
                state.haltedAt().map(Instant::toString).orElse(null));
    }

    /**
     * The clock is right, with a reason of 3 to 500 characters and what it said to whoever judged it: 204. 409 {@code not_halted} when
     * nobody doubts it, {@code other_clock} when this node's clock is far from that, as another node may have answered.
     */
    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(String body) {
        if (!mayConfirm) {
            throw Problem.of(403, "forbidden", "needs the role manage-realm").asException();
        }
        JsonBody request = JsonBody.read(body, Set.of(REASON, NOW));
        request.check(REASON, Explanation::isFit, REASON + " has 3 to 500 characters");
        request.check(NOW, IdleSweepResource::isInstant, NOW + " is what the clock said, as GET tells it");
        request.refuseErrors("a clock is confirmed with a reason and what it says");
        Instant now = Now.instant();
        Duration off = Duration.between(Instant.parse(request.text(NOW)), now).abs();
        if (off.compareTo(SEEN_WITHIN) > 0) {
            throw Problem.of(409, "other_clock", "the clock of this node says " + now)
                    .asException();
        }
        State before = log().lock();
        Instant halted = before.haltedAt()
                .orElseThrow(() -> Problem.of(409, "not_halted", "the sweep is not halted, nobody doubts the clock")
                        .asException());
        log().confirm(now);
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.IDLE_SWEEP_CONFIRMED, now)
                        .detail(Map.of(
                                "reason", request.text(REASON),
                                "haltedAt", halted.toString(),
                                "last", before.lookedAt().map(Instant::toString).orElse(""))));
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    private SweepLog log() {
        return new SweepLog(Database.of(session), realm.getId());
    }
}

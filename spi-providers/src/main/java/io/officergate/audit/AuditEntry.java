package io.officergate.audit;

import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of the audit trail.
 *
 * @param at when it happened, UTC
 * @param action what happened
 * @param officer whose account it concerns
 * @param actor user id of who did it, or {@code client:<client id>} for a machine
 * @param client client id of the system it went through
 * @param session id of the user session
 * @param address IP address it came from
 * @param detail further facts by name; no personal data beyond ids
 */
public record AuditEntry(
        Instant at,
        AuditAction action,
        Optional<OfficerId> officer,
        Optional<String> actor,
        Optional<String> client,
        Optional<String> session,
        Optional<String> address,
        Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }

    /** An entry that so far only says what and when. */
    public static AuditEntry of(AuditAction action, Instant at) {
        Optional<String> unknown = Optional.empty();
        return new AuditEntry(at, action, Optional.empty(), unknown, unknown, unknown, unknown, Map.of());
    }

    public AuditEntry officer(OfficerId id) {
        return new AuditEntry(at, action, Optional.of(id), actor, client, session, address, detail);
    }

    /** Who did it, through which system, in which session, from where. */
    public AuditEntry by(
            Optional<String> who, Optional<String> clientId, Optional<String> sessionId, Optional<String> from) {
        return new AuditEntry(at, action, officer, who, clientId, sessionId, from, detail);
    }

    public AuditEntry detail(Map<String, String> facts) {
        return new AuditEntry(at, action, officer, actor, client, session, address, facts);
    }
}

package io.officergate.outbox.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message;
import io.officergate.outbox.Message.Mail;
import io.officergate.outbox.Message.SessionEnded;
import io.officergate.outbox.RetryPolicy;
import io.officergate.outbox.RetryVerdict;
import io.officergate.outbox.RetryVerdict.GiveUp;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Writes down what became of an attempt, in the caller's transaction: in the outbox, and in the audit trail where it ends. */
final class Outcome {
    private final Message.Kind kind;
    private final RetryPolicy retries;

    Outcome(Message.Kind kind, RetryPolicy retries) {
        this.kind = kind;
        this.retries = retries;
    }

    /** Somebody confirmed that it arrived. */
    void confirm(KeycloakSession session, Delivery delivery) {
        new Outbox(Database.of(session)).markDelivered(delivery.id(), Now.instant());
        append(session, delivery, told(), Map.of("attempts", Integer.toString(delivery.attempts())));
    }

    /** Nobody did: it is tried again later, or given up. */
    void postpone(KeycloakSession session, Delivery delivery, Exception failure) {
        Instant now = Now.instant();
        RetryVerdict verdict = retries.decide(delivery.attempts(), delivery.createdAt(), now);
        new Outbox(Database.of(session)).markFailed(delivery.id(), describe(failure), verdict);
        if (verdict instanceof GiveUp) {
            append(session, delivery, notTold(), Map.of("error", describe(failure)));
        }
    }

    private AuditAction told() {
        return kind == Message.Kind.MAIL ? AuditAction.OFFICER_TOLD : AuditAction.SYSTEM_TOLD;
    }

    private AuditAction notTold() {
        return kind == Message.Kind.MAIL ? AuditAction.OFFICER_NOT_TOLD : AuditAction.SYSTEM_NOT_TOLD;
    }

    private static void append(
            KeycloakSession session, Delivery delivery, AuditAction action, Map<String, String> detail) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm != null) {
            AuditEntry entry = AuditEntry.of(action, Now.instant()).officer(delivery.officer());
            new AuditTrail(session, realm).append(about(delivery.message(), entry, detail));
        }
    }

    private static AuditEntry about(Message message, AuditEntry entry, Map<String, String> detail) {
        if (message instanceof SessionEnded ended) {
            return entry.by(
                            Optional.empty(),
                            Optional.of(ended.clientId()),
                            Optional.of(ended.sessionId()),
                            Optional.empty())
                    .detail(detail);
        }
        Map<String, String> ofMail = new TreeMap<>(detail);
        ofMail.put("notice", ((Mail) message).about().name());
        return entry.detail(ofMail);
    }

    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}

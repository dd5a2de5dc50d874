package io.officergate.outbox.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.outbox.Delivery;
import io.officergate.outbox.RetryPolicy;
import io.officergate.outbox.RetryVerdict;
import io.officergate.outbox.RetryVerdict.GiveUp;
import io.officergate.outbox.keycloak.BackChannelLogout.Letter;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Carries this node's share of the outbox out: looks every second, and at once when woken. */
final class OutboxDrainer {
    private static final Logger LOG = Logger.getLogger(OutboxDrainer.class);
    private static final int AT_ONCE = 16;
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final KeycloakSessionFactory factory;
    private final RetryPolicy retries = RetryPolicy.DEFAULT;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(named("clockwork"));
    private final ExecutorService couriers = Executors.newFixedThreadPool(AT_ONCE, named("courier"));

    OutboxDrainer(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void start() {
        // look() reports its own failures, so the future has nothing to tell
        ScheduledFuture<?> unused = clockwork.scheduleWithFixedDelay(
                this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks now instead of at the next second. */
    void wake() {
        clockwork.execute(this::look);
    }

    void stop() {
        clockwork.shutdownNow();
        couriers.shutdown();
    }

    private void look() {
        try {
            int room = free.availablePermits();
            while (room > 0 && takeAtMost(room) == room) {
                room = free.availablePermits();
            }
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0301 the outbox cannot be read; deliveries wait and are tried again");
        }
    }

    private int takeAtMost(int room) {
        List<Delivery> taken = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new Outbox(Database.of(session)).claim(Now.instant(), room));
        for (Delivery delivery : taken) {
            free.acquireUninterruptibly();
            couriers.execute(() -> {
                try {
                    deliver(delivery);
                } finally {
                    free.release();
                }
            });
        }
        return taken.size();
    }

    private void deliver(Delivery delivery) {
        try {
            Letter letter = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new BackChannelLogout(session).write(delivery));
            BackChannelLogout.send(letter);
            KeycloakModelUtils.runJobInTransaction(factory, session -> confirm(session, delivery));
        } catch (IOException | RuntimeException failure) {
            recordFailure(delivery, failure);
        }
    }

    private void recordFailure(Delivery delivery, Exception failure) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> postpone(session, delivery, failure));
        } catch (RuntimeException broken) {
            // The lease runs out and the delivery is taken again; nothing is lost.
            LOG.errorf(broken, "OG-0302 delivery %s could not be marked; it is tried again", delivery.id());
        }
    }

    private void confirm(KeycloakSession session, Delivery delivery) {
        new Outbox(Database.of(session)).markDelivered(delivery.id(), Now.instant());
        append(session, delivery, AuditAction.SYSTEM_TOLD, Map.of("attempts", Integer.toString(delivery.attempts())));
    }

    private void postpone(KeycloakSession session, Delivery delivery, Exception failure) {
        Instant now = Now.instant();
        RetryVerdict verdict = retries.decide(delivery.attempts(), delivery.createdAt(), now);
        new Outbox(Database.of(session)).markFailed(delivery.id(), describe(failure), verdict);
        if (verdict instanceof GiveUp) {
            append(session, delivery, AuditAction.SYSTEM_NOT_TOLD, Map.of("error", describe(failure)));
        }
    }

    private static void append(
            KeycloakSession session, Delivery delivery, AuditAction action, Map<String, String> detail) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm != null) {
            AuditEntry entry = AuditEntry.of(action, Now.instant())
                    .officer(delivery.officer())
                    .by(
                            Optional.empty(),
                            Optional.of(delivery.clientId()),
                            Optional.of(delivery.sessionId()),
                            Optional.empty())
                    .detail(detail);
            new AuditTrail(session, realm).append(entry);
        }
    }

    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static ThreadFactory named(String role) {
        return task -> {
            Thread thread = new Thread(task, "officergate-outbox-" + role);
            thread.setDaemon(true);
            return thread;
        };
    }
}

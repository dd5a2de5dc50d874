package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import io.officergate.outbox.Lanes;
import io.officergate.outbox.Lanes.Limits;
import io.officergate.outbox.Message;
import io.officergate.outbox.Receiver;
import io.officergate.outbox.RetryPolicy;
import io.officergate.outbox.keycloak.Courier.Letter;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Carries this node's share of one kind of message out: looks every second, and at once when woken. Each receiver has its
 * own {@linkplain Lanes lane}.
 */
final class OutboxDrainer {
    private static final Logger LOG = Logger.getLogger(OutboxDrainer.class);
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long LAST_LETTERS_SECONDS = 3;

    private final KeycloakSessionFactory factory;
    private final Message.Kind kind;
    private final Courier courier;
    private final Outcome outcome;
    private final Lanes lanes;
    private final AtomicBoolean willLook = new AtomicBoolean();
    private final ScheduledExecutorService clockwork;
    private final ExecutorService couriers;

    /**
     * The drainer of one kind.
     *
     * @param limits how many leave at the same time
     */
    OutboxDrainer(
            KeycloakSessionFactory factory, Message.Kind kind, Courier courier, RetryPolicy retries, Limits limits) {
        this.factory = factory;
        this.kind = kind;
        this.courier = courier;
        this.outcome = new Outcome(kind, retries);
        this.lanes = new Lanes(limits);
        this.clockwork = Executors.newSingleThreadScheduledExecutor(named("clockwork"));
        this.couriers = Executors.newFixedThreadPool(limits.all(), named("courier"));
    }

    void start() {
        // look() reports its own failures, so the future has nothing to tell
        ScheduledFuture<?> unused = clockwork.scheduleWithFixedDelay(
                this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks now instead of at the next second. */
    void wake() {
        if (willLook.compareAndSet(false, true)) {
            try {
                clockwork.execute(this::look);
            } catch (RejectedExecutionException stopping) {
                // Whatever is left is for another node, or for the next start.
            }
        }
    }

    /** Takes nothing more, and waits a moment for what is leaving: a mail that nobody confirmed would be sent again. */
    void stop() {
        clockwork.shutdownNow();
        couriers.shutdown();
        try {
            if (!couriers.awaitTermination(LAST_LETTERS_SECONDS, TimeUnit.SECONDS)) {
                LOG.infof("OG-0303 %s: what was leaving is tried again by another node", kind);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        willLook.set(false);
        try {
            boolean isMore = true;
            while (isMore) {
                isMore = false;
                for (Receiver receiver : receivers()) {
                    int room = lanes.room(receiver.lane());
                    isMore |= room > 0 && takeAtMost(room, receiver) == room;
                }
            }
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "OG-0301 the outbox cannot be read; deliveries wait and are tried again");
        }
    }

    private List<Receiver> receivers() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new Outbox(Database.of(session)).receivers(kind, Now.instant()));
    }

    private int takeAtMost(int room, Receiver receiver) {
        List<Delivery> taken = claim(receiver, room);
        for (Delivery delivery : taken) {
            lanes.leave(receiver.lane());
            couriers.execute(() -> deliver(delivery, receiver));
        }
        return taken.size();
    }

    private List<Delivery> claim(Receiver receiver, int most) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new Outbox(Database.of(session)).claim(kind, receiver, Now.instant(), most));
    }

    /** Delivers one, and then the next to whoever confirms, as long as nobody else waits for the place. */
    private void deliver(Delivery first, Receiver receiver) {
        boolean isConfirmed = false;
        try {
            Optional<Delivery> next = Optional.of(first);
            while (next.isPresent()) {
                isConfirmed = isDelivered(next.get());
                next = isConfirmed && lanes.mayGoOn(receiver.lane()) ? next(receiver) : Optional.empty();
            }
        } finally {
            lanes.comeBack(receiver.lane(), isConfirmed);
        }
        if (isConfirmed) {
            // There may be more for whoever answers.
            wake();
        }
    }

    /** In a transaction of its own: where it fails, what was delivered before stays confirmed. */
    private Optional<Delivery> next(Receiver receiver) {
        return couriers.isShutdown()
                ? Optional.empty()
                : claim(receiver, 1).stream().findFirst();
    }

    private boolean isDelivered(Delivery delivery) {
        try {
            Letter letter = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> courier.write(session, delivery));
            letter.send();
            KeycloakModelUtils.runJobInTransaction(factory, session -> outcome.confirm(session, delivery));
            return true;
        } catch (Exception failure) { // whatever it is, it is recorded and tried again
            recordFailure(delivery, failure);
            return false;
        }
    }

    private void recordFailure(Delivery delivery, Exception failure) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> outcome.postpone(session, delivery, failure));
        } catch (RuntimeException broken) {
            // The lease runs out and the delivery is taken again; nothing is lost.
            LOG.errorf(broken, "OG-0302 delivery %s could not be marked; it is tried again", delivery.id());
        }
    }

    private ThreadFactory named(String role) {
        String name = "officergate-outbox-" + kind.name().toLowerCase(Locale.ROOT) + "-" + role;
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

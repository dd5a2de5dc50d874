package io.officergate.guessing.keycloak;

import io.officergate.guessing.store.Addresses;
import io.officergate.guessing.store.Addresses.SignIn;
import io.officergate.guessing.store.Buckets;
import io.officergate.guessing.store.Settlement;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.ServerSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What a node does about tries besides answering requests: it gives back and forgets what was right, in one statement
 * for all sign-ins of a few seconds, and sweeps. A node that is killed loses give-backs, which then count until their
 * window has passed, and never loses a failure.
 */
final class CountingNode {
    private static final Logger LOG = Logger.getLogger(CountingNode.class);
    private static final Duration SETTLES_EVERY = Duration.ofSeconds(5);
    private static final Duration SWEEPS_EVERY = Duration.ofMinutes(1);
    private static final int MOST_WAITING = 100_000;

    private final KeycloakSessionFactory factory;
    private final GuessingSettings settings;
    private final TriesInHand hands = new TriesInHand();
    private final LinkedBlockingQueue<Settlement> settlements = new LinkedBlockingQueue<>(MOST_WAITING);
    private final LinkedBlockingQueue<SignIn> signIns = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "officergate-guessing");
        thread.setDaemon(true);
        return thread;
    });

    CountingNode(KeycloakSessionFactory factory, GuessingSettings settings) {
        this.factory = factory;
        this.settings = settings;
    }

    void start() {
        every(SETTLES_EVERY, this::settle);
        every(SWEEPS_EVERY, this::sweep);
    }

    void stop() {
        clockwork.shutdown();
        giveBack(Instant.MAX);
        rememberSignIns();
    }

    TriesInHand hands() {
        return hands;
    }

    /** The key of this room, the same on every node. */
    ServerSecret secret() {
        return ServerSecret.named(factory, "guessing");
    }

    /** Undoes it within seconds. When the queue is full it is left: a try that is not given back only counts too long. */
    void settleSoon(Settlement settlement) {
        if (!settlements.offer(settlement)) {
            LOG.warn("OG-0401 too many tries wait to be given back; some will count until their window has passed");
        }
    }

    /** Undoes it before the caller goes on. */
    void settleNow(Settlement settlement) {
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> new Buckets(Database.of(session), settings.account()).settle(List.of(settlement)));
    }

    /** Remembers it within seconds; an address that is not remembered is only a stranger for longer. */
    void remember(SignIn signIn) {
        if (!signIns.offer(signIn)) {
            LOG.debug("too many sign-ins wait to be remembered");
        }
    }

    private void every(Duration period, Runnable task) {
        // the tasks report their own failures, so the future has nothing to tell
        ScheduledFuture<?> unused =
                clockwork.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void settle() {
        giveBack(Now.instant());
        rememberSignIns();
    }

    private void giveBack(Instant now) {
        hands.takeForgotten(now).forEach(forgotten -> settleSoon(Settlement.giveBack(forgotten)));
        List<Settlement> due = new ArrayList<>();
        settlements.drainTo(due);
        if (due.isEmpty()) {
            return;
        }
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory, session -> new Buckets(Database.of(session), settings.account()).settle(due));
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "OG-0402 %d tries could not be given back now; they are tried again", due.size());
            due.forEach(this::settleSoon);
        }
    }

    private void rememberSignIns() {
        List<SignIn> completed = new ArrayList<>();
        signIns.drainTo(completed);
        if (completed.isEmpty()) {
            return;
        }
        Instant now = Now.instant();
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> new Addresses(Database.of(session), settings.addresses()).signedIn(completed, now));
        } catch (RuntimeException broken) {
            LOG.warnf(
                    broken, "OG-0404 %d sign-ins could not be remembered now; they are tried again", completed.size());
            completed.forEach(this::remember);
        }
    }

    private void sweep() {
        try {
            Instant now = Now.instant();
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                new Buckets(Database.of(session), settings.account()).sweep(now);
                new Addresses(Database.of(session), settings.addresses()).sweep(now);
            });
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "OG-0403 old tries could not be deleted now; they are no harm and go later");
        }
    }
}

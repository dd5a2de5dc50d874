package io.officergate.sync.apply;

import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.outcome.MessageCounters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes due events and delivers them, several subjects at a time. One thread takes, a few deliver; an event is taken only when a
 * thread is free for it, so that its lease does not run out in a queue. While most are busy it waits a moment for a few to be
 * free together: taking costs the database about the same for one event as for several.
 */
final class Dispatcher {

    private static final Duration BACKLOG_EVERY = Duration.ofSeconds(5);
    private static final int FREE_TOGETHER = 4;
    private static final int LONGEST_GATHERING_MILLIS = 100;

    private final DueEvents inbox;
    private final Delivery delivery;
    private final Cancelling cancelling;
    private final MessageCounters counters;
    private final InstantSource time;
    private final DispatchPolicy policy;
    private final ExecutorService workers;
    private final Thread taker;
    private final AtomicInteger busy = new AtomicInteger();
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running = true;
    private boolean inboxAway;
    private Instant nextBacklog = Instant.MIN;

    Dispatcher(
            DueEvents inbox,
            Delivery delivery,
            Cancelling cancelling,
            MessageCounters counters,
            InstantSource time,
            DispatchPolicy policy) {
        this.inbox = inbox;
        this.delivery = delivery;
        this.cancelling = cancelling;
        this.counters = counters;
        this.time = time;
        this.policy = policy;
        this.workers = Executors.newFixedThreadPool(policy.parallel(), work -> new Thread(work, "delivery"));
        this.taker = new Thread(this::run, "dispatcher");
    }

    void start() {
        taker.start();
    }

    /** Look now: something may be due. */
    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Takes no more events and lets the calls under way end; what does not end in time comes back by its lease. */
    void stop() throws InterruptedException {
        running = false;
        nudge();
        taker.join(policy.callTimeout().toMillis());
        workers.shutdown();
        if (!workers.awaitTermination(policy.callTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            workers.shutdownNow();
        }
    }

    private void run() {
        try {
            while (running) {
                gather();
                boolean mayBeMore = takeSome();
                if (!mayBeMore) {
                    await();
                }
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it took as many as it could, so that there may be more. */
    private boolean takeSome() {
        try {
            int free = policy.parallel() - busy.get();
            if (free <= 0) {
                return false;
            }
            Instant now = time.instant();
            cancelling.settle(now);
            List<ClaimedEvent> taken = inbox.claim(free, now, policy.lease());
            taken.forEach(this::hand);
            lookAtBacklog(now);
            noteInboxBack();
            return taken.size() == free;
        } catch (InboxUnavailable e) {
            noteInboxAway(e);
        } catch (RuntimeException e) {
            ApplyLog.LOG.deliveryFailed(e);
        }
        return false;
    }

    /** Waits while fewer than a quarter of the threads are free, as long as one after the other becomes so. */
    private void gather() throws InterruptedException {
        int looks = 0;
        while (running
                && looks < policy.parallel()
                && (policy.parallel() - busy.get()) * FREE_TOGETHER < policy.parallel()
                && nudges.tryAcquire(LONGEST_GATHERING_MILLIS, TimeUnit.MILLISECONDS)) {
            looks++;
        }
    }

    private void hand(ClaimedEvent event) {
        busy.incrementAndGet();
        workers.execute(() -> {
            try {
                delivery.deliver(event);
            } catch (InboxUnavailable e) {
                // The outcome could not be written down: the lease brings the event back, Keycloak answers the same
                // again.
                ApplyLog.LOG.outcomeNotKept(event.receipt());
            } catch (RuntimeException e) {
                ApplyLog.LOG.deliveryFailed(e);
            } finally {
                busy.decrementAndGet();
                nudge();
            }
        });
    }

    private void lookAtBacklog(Instant now) {
        if (now.isBefore(nextBacklog)) {
            return;
        }
        nextBacklog = now.plus(BACKLOG_EVERY);
        counters.show(inbox.backlog(now));
    }

    private void noteInboxAway(InboxUnavailable away) {
        if (!inboxAway) {
            ApplyLog.LOG.inboxAway(away.getMessage());
        }
        inboxAway = true;
    }

    private void noteInboxBack() {
        if (inboxAway) {
            ApplyLog.LOG.inboxBack();
        }
        inboxAway = false;
    }

    private void await() throws InterruptedException {
        if (nudges.tryAcquire(policy.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }
}

package io.officergate.sync.outbox.courier;

import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.DueDeliveries;
import io.officergate.sync.outbox.Hearer;
import io.officergate.sync.outbox.HearerAnswer;
import io.officergate.sync.outbox.HearerAnswer.Away;
import io.officergate.sync.outbox.HearerAnswer.Heard;
import io.officergate.sync.outbox.HearerAnswer.Refused;
import io.officergate.sync.outbox.OutboxKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes what is due for one hearer, tells it, and marks it only when the hearer has it. */
final class Courier {

    private static final Duration BACKLOG_EVERY = Duration.ofSeconds(5);
    private static final Duration ONE_MORE = Duration.ofMillis(50);
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(250);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final DueDeliveries outbox;
    private final Hearer hearer;
    private final TellingCounters counters;
    private final InstantSource time;
    private final CourierPolicy policy;
    private final Thread thread;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running = true;
    private boolean away;
    private boolean failing;
    private Instant nextBacklog = Instant.MIN;

    Courier(DueDeliveries outbox, Hearer hearer, TellingCounters counters, InstantSource time, CourierPolicy policy) {
        this.outbox = outbox;
        this.hearer = hearer;
        this.counters = counters;
        this.time = time;
        this.policy = policy;
        this.thread = new Thread(this::run, "courier-" + hearer.kind());
        this.thread.setDaemon(true);
    }

    OutboxKind kind() {
        return hearer.kind();
    }

    void start() {
        thread.start();
    }

    /** Look now: something may be due. */
    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** What is being told when the time is up comes back by its lease. */
    void stop() throws InterruptedException {
        running = false;
        nudge();
        thread.join(LONGEST_STOP.toMillis());
    }

    private void run() {
        try {
            while (running) {
                int told = tryRound();
                if (told == 0) {
                    await();
                }
                if (told < CourierPolicy.AT_ONCE) {
                    gather();
                }
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private int tryRound() {
        try {
            lookAtBacklog(time.instant());
            int told = round();
            failing = false;
            return told;
        } catch (RuntimeException e) {
            if (!failing) {
                CourierLog.LOG.failed(e);
            }
            failing = true;
            return 0;
        }
    }

    /** Tells once what is due; how much that was, 0 when it is better to wait. */
    int round() {
        List<ClaimedDelivery> due =
                outbox.claim(hearer.kind(), CourierPolicy.AT_ONCE, time.instant(), CourierPolicy.LEASE);
        if (due.isEmpty()) {
            return 0;
        }
        List<HearerAnswer> answers = hearer.tell(due);
        Instant now = time.instant();
        List<ClaimedDelivery> heard = new ArrayList<>();
        for (int index = 0; index < due.size(); index++) {
            if (answers.get(index) instanceof Heard) {
                heard.add(due.get(index));
            } else {
                counters.count(hearer.kind(), settle(due.get(index), answers.get(index), now), 1);
            }
        }
        markHeard(heard, now);
        noteAway(answers, now);
        return away ? 0 : due.size();
    }

    private void markHeard(List<ClaimedDelivery> heard, Instant now) {
        int told = outbox.delivered(heard, now);
        counters.count(hearer.kind(), TellingEnd.TOLD, told);
        counters.count(hearer.kind(), TellingEnd.OVERTAKEN, heard.size() - told);
    }

    private TellingEnd settle(ClaimedDelivery delivery, HearerAnswer answer, Instant now) {
        Instant later = now.plus(policy.retry().pauseAfter(delivery.attempts()));
        if (answer instanceof Away absent) {
            return unlessOvertaken(outbox.postponed(delivery, absent.why(), later), TellingEnd.POSTPONED);
        }
        Refused refused = (Refused) answer;
        if (delivery.refusals() + 1 < policy.mostRefusals()) {
            return unlessOvertaken(outbox.refused(delivery, refused.why(), later), TellingEnd.REFUSED);
        }
        CourierLog.LOG.undeliverable(hearer.kind(), delivery.id(), refused.why());
        return unlessOvertaken(outbox.givenUp(delivery, refused.why(), now), TellingEnd.UNDELIVERABLE);
    }

    private static TellingEnd unlessOvertaken(boolean settled, TellingEnd end) {
        return settled ? end : TellingEnd.OVERTAKEN;
    }

    private void noteAway(List<HearerAnswer> answers, Instant now) {
        boolean anyAway = false;
        for (HearerAnswer answer : answers) {
            if (answer instanceof Away absent) {
                anyAway = true;
                if (!away) {
                    CourierLog.LOG.away(hearer.kind(), absent.why());
                }
                away = true;
            }
        }
        if (away && !anyAway) {
            away = false;
            CourierLog.LOG.back(hearer.kind());
            outbox.hurry(hearer.kind(), now);
        }
    }

    private void lookAtBacklog(Instant now) {
        if (!now.isBefore(nextBacklog)) {
            nextBacklog = now.plus(BACKLOG_EVERY);
            counters.show(hearer.kind(), outbox.backlog(hearer.kind(), now));
        }
    }

    private void await() throws InterruptedException {
        if (nudges.tryAcquire(policy.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }

    /** Waits a moment for more, and on while they keep coming: claiming and marking cost about the same for one as for many. */
    private void gather() throws InterruptedException {
        Instant end = time.instant().plus(LONGEST_GATHERING);
        int more = 0;
        while (running
                && more < CourierPolicy.AT_ONCE
                && time.instant().isBefore(end)
                && nudges.tryAcquire(ONE_MORE.toMillis(), TimeUnit.MILLISECONDS)) {
            more++;
        }
    }
}

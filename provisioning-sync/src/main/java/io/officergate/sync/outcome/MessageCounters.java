package io.officergate.sync.outcome;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.officergate.sync.inbox.Backlog;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Kept;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Counts how messages end, {@code officergate_sync_messages_total{intake,verdict}}, and shows what waits. */
@Singleton
public final class MessageCounters {

    static final String MESSAGES = "officergate.sync.messages";

    private final MeterRegistry registry;
    private volatile Backlog backlog = new Backlog(0, 0, 0, false, Duration.ZERO);

    public MessageCounters(MeterRegistry registry) {
        this.registry = registry;
        for (IntakeKind intake : IntakeKind.values()) {
            for (MessageEnd end : MessageEnd.values()) {
                counter(intake, end).increment(0);
            }
        }
        registry.gauge(
                "officergate.sync.oldest.waiting.seconds",
                this,
                self -> self.backlog.oldest().toMillis() / 1000.0);
        registry.gauge("officergate.sync.waiting", this, self -> self.backlog.due());
        registry.gauge("officergate.sync.parked", this, self -> self.backlog.parked());
        registry.gauge("officergate.sync.held", this, self -> self.backlog.held());
        registry.gauge("officergate.sync.brake.engaged", this, self -> self.backlog.braked() ? 1 : 0);
    }

    /** One message ended this way. */
    public void count(IntakeKind intake, MessageEnd end) {
        counter(intake, end).increment();
    }

    /** What became of an event that arrived, and whether it came late. */
    public void count(IntakeKind intake, Kept kept) {
        count(intake, MessageEnd.of(kept.verdict()));
        if (kept.lateBy().isPresent()) {
            count(intake, MessageEnd.LATE);
        }
    }

    /** What waits now. */
    public void show(Backlog now) {
        backlog = now;
    }

    /** What waited when it was looked at last. */
    public Backlog backlog() {
        return backlog;
    }

    private Counter counter(IntakeKind intake, MessageEnd end) {
        return registry.counter(MESSAGES, "intake", intake.name().toLowerCase(Locale.ROOT), "verdict", end.tag());
    }
}

package io.officergate.sync.outbox.courier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.officergate.sync.outbox.OutboxBacklog;
import io.officergate.sync.outbox.OutboxKind;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how telling ends, {@code officergate_sync_told_total{kind,end}}, and shows what waits. */
@Singleton
final class TellingCounters {

    private final MeterRegistry registry;
    private final Map<OutboxKind, OutboxBacklog> backlogs = new ConcurrentHashMap<>();

    TellingCounters(MeterRegistry registry) {
        this.registry = registry;
        for (OutboxKind kind : OutboxKind.values()) {
            for (TellingEnd end : TellingEnd.values()) {
                counter(kind, end).increment(0);
            }
            Tags tags = Tags.of("kind", tag(kind));
            registry.gauge("officergate.sync.untold", tags, this, self -> self.backlog(kind)
                    .waiting());
            registry.gauge("officergate.sync.undeliverable", tags, this, self -> self.backlog(kind)
                    .undeliverable());
            registry.gauge(
                    "officergate.sync.oldest.untold.seconds",
                    tags,
                    this,
                    self -> self.backlog(kind).oldest().toMillis() / 1000.0);
        }
    }

    void count(OutboxKind kind, TellingEnd end, int times) {
        counter(kind, end).increment(times);
    }

    void show(OutboxKind kind, OutboxBacklog now) {
        backlogs.put(kind, now);
    }

    OutboxBacklog backlog(OutboxKind kind) {
        return backlogs.getOrDefault(kind, OutboxBacklog.NOTHING);
    }

    private Counter counter(OutboxKind kind, TellingEnd end) {
        return registry.counter("officergate.sync.told", "kind", tag(kind), "end", end.tag());
    }

    private static String tag(OutboxKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

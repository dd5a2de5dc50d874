package io.officergate.sync.outbox.courier;

import io.officergate.sync.outbox.OutboxBacklog;
import io.officergate.sync.outbox.OutboxKind;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Red under {@code /q/health/well} while something is undeliverable, or waits to be told for more than 5 min. */
@Wellness
@Singleton
final class OutboxWellness implements HealthCheck {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final TellingCounters counters;

    OutboxWellness(TellingCounters counters) {
        this.counters = counters;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("outbox");
        boolean well = true;
        for (OutboxKind kind : OutboxKind.values()) {
            OutboxBacklog backlog = counters.backlog(kind);
            String name = kind.name().toLowerCase(Locale.ROOT);
            health.withData(name + ".waiting", backlog.waiting());
            health.withData(name + ".undeliverable", backlog.undeliverable());
            health.withData(name + ".oldestSeconds", backlog.oldest().toSeconds());
            well &= backlog.undeliverable() == 0 && backlog.oldest().compareTo(LONGEST_WAIT) <= 0;
        }
        return health.status(well).build();
    }
}

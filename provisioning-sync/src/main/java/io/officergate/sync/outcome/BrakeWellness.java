package io.officergate.sync.outcome;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Red under {@code /q/health/well} while the brake holds withdrawals; {@code ready} stays green. */
@Wellness
@Singleton
final class BrakeWellness implements HealthCheck {

    private final MessageCounters counters;

    BrakeWellness(MessageCounters counters) {
        this.counters = counters;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("brake")
                .withData("held", counters.backlog().held())
                .status(!counters.backlog().braked())
                .build();
    }
}

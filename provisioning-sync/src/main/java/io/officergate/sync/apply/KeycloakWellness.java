package io.officergate.sync.apply;

import io.officergate.sync.outcome.MessageCounters;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Red under {@code /q/health/well} (and {@code /q/health}) while Keycloak does no transitions; {@code ready} stays green. */
@Wellness
@Singleton
final class KeycloakWellness implements HealthCheck {

    private final KeycloakContact contact;
    private final MessageCounters counters;

    KeycloakWellness(KeycloakContact contact, MessageCounters counters) {
        this.contact = contact;
        this.counters = counters;
    }

    @Override
    public HealthCheckResponse call() {
        boolean failing =
                contact.state().flatMap(KeycloakContact.State::failing).isPresent();
        return KeycloakHealth.describe(HealthCheckResponse.named("transitions"), contact, counters)
                .status(!failing)
                .build();
    }
}

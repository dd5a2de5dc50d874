package io.officergate.sync.apply;

import io.officergate.sync.outcome.MessageCounters;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how Keycloak answers and what waits for it. Always ready: events are taken in while Keycloak is away. */
@Readiness
@Singleton
final class KeycloakHealth implements HealthCheck {

    private final KeycloakContact contact;
    private final MessageCounters counters;

    KeycloakHealth(KeycloakContact contact, MessageCounters counters) {
        this.contact = contact;
        this.counters = counters;
    }

    @Override
    public HealthCheckResponse call() {
        return describe(HealthCheckResponse.named("keycloak"), contact, counters)
                .up()
                .build();
    }

    static HealthCheckResponseBuilder describe(
            HealthCheckResponseBuilder health, KeycloakContact contact, MessageCounters counters) {
        Optional<KeycloakContact.State> state = contact.state();
        health.withData("answers", state.map(KeycloakHealth::word).orElse("not_asked_yet"));
        state.ifPresent(s -> health.withData("since", s.since().toString()));
        health.withData("waiting", counters.backlog().due());
        health.withData("parked", counters.backlog().parked());
        health.withData("held", counters.backlog().held());
        return health.withData(
                "oldestWaitingSeconds", counters.backlog().oldest().toSeconds());
    }

    private static String word(KeycloakContact.State state) {
        return state.failing()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .orElse("yes");
    }
}

package io.officergate.secondfactor.keycloak;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.officergate.platform.ExemptRealms;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * The metric {@code officergate_signin_flows_broken}: places in all gated realms where a flow lets somebody pass without
 * a second factor. Each node looks once a minute, since another node may have taken the change.
 */
final class FlowMetric {
    private static final long EVERY_MILLIS = 60_000;
    private static final AtomicInteger BROKEN = new AtomicInteger();

    private FlowMetric() {}

    static void register(KeycloakSessionFactory factory, ExemptRealms exempt) {
        Gauge.builder("officergate.signin.flows.broken", BROKEN, AtomicInteger::doubleValue)
                .description("Places where a sign-in flow does not ask for the second factor")
                .register(Metrics.globalRegistry);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory, exempt);
            }
        });
    }

    private static void start(KeycloakSessionFactory factory, ExemptRealms exempt) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .scheduleTask(looking -> look(looking, exempt), EVERY_MILLIS, FlowWatchFactory.ID);
        }
    }

    private static void look(KeycloakSession session, ExemptRealms exempt) {
        BROKEN.set(session.realms()
                .getRealmsStream()
                .filter(realm -> !exempt.include(realm))
                .mapToInt(realm -> broken(session, realm))
                .sum());
    }

    private static int broken(KeycloakSession session, RealmModel realm) {
        // Keycloak looks for identity providers in the realm of the session (26.7.3).
        session.getContext().setRealm(realm);
        return new SignInFlows(session, realm).findings().size();
    }
}

package io.officergate.secondfactor.keycloak;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.officergate.platform.GatedRealms;
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

    static void register(KeycloakSessionFactory factory) {
        Gauge.builder("officergate.signin.flows.broken", BROKEN, AtomicInteger::doubleValue)
                .description("Places where a sign-in flow does not ask for the second factor")
                .register(Metrics.globalRegistry);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory);
            }
        });
    }

    private static void start(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class).scheduleTask(FlowMetric::look, EVERY_MILLIS, FlowWatchFactory.ID);
        }
    }

    private static void look(KeycloakSession session) {
        BROKEN.set(session.realms()
                .getRealmsStream()
                .filter(GatedRealms::include)
                .mapToInt(realm -> broken(session, realm))
                .sum());
    }

    private static int broken(KeycloakSession session, RealmModel realm) {
        return new SignInFlows(session, realm).findings().size();
    }
}

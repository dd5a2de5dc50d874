package io.officergate.outbox.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/** Makes {@link Deliveries} and runs this node's drainer from the moment the schema is in place. */
public final class OutboxDeliveriesFactory implements DeliveriesFactory {
    /** Provider id. */
    public static final String ID = "officergate-outbox";

    private @Nullable OutboxDrainer drainer;

    @Override
    public Deliveries create(KeycloakSession session) {
        return new OutboxDeliveries(session, this::wakeDrainer);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                startDrainer(factory);
            }
        });
    }

    @Override
    public synchronized void close() {
        if (drainer != null) {
            drainer.stop();
            drainer = null;
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        // no settings yet: the numbers stand on the door-plate
    }

    private synchronized void startDrainer(KeycloakSessionFactory factory) {
        if (drainer == null) {
            drainer = new OutboxDrainer(factory);
            drainer.start();
        }
    }

    private synchronized void wakeDrainer() {
        if (drainer != null) {
            drainer.wake();
        }
    }
}

package io.officergate.outbox.keycloak;

import io.officergate.outbox.Lanes;
import io.officergate.outbox.Message;
import io.officergate.outbox.RetryPolicy;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/** Makes {@link Deliveries} and runs this node's drainers from the moment the schema is in place. */
public final class OutboxDeliveriesFactory implements DeliveriesFactory {
    /** Provider id. */
    public static final String ID = "officergate-outbox";

    private Map<Message.Kind, OutboxDrainer> drainers = Map.of();

    @Override
    public Deliveries create(KeycloakSession session) {
        return new OutboxDeliveries(session, this::wake);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory);
            }
        });
    }

    @Override
    public synchronized void close() {
        drainers.values().forEach(OutboxDrainer::stop);
        drainers = Map.of();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        // no settings yet: the numbers stand on the door-plate
    }

    private synchronized void start(KeycloakSessionFactory factory) {
        if (drainers.isEmpty()) {
            drainers = Map.of(
                    Message.Kind.BACKCHANNEL_LOGOUT,
                    new OutboxDrainer(
                            factory,
                            Message.Kind.BACKCHANNEL_LOGOUT,
                            new BackChannelLogout(),
                            RetryPolicy.DEFAULT,
                            Lanes.OF_LOGOUTS),
                    Message.Kind.MAIL,
                    new OutboxDrainer(
                            factory, Message.Kind.MAIL, new NoticeMail(factory), RetryPolicy.OF_MAIL, Lanes.OF_MAILS));
            drainers.values().forEach(OutboxDrainer::start);
        }
    }

    private synchronized void wake(Message.Kind kind) {
        OutboxDrainer drainer = drainers.get(kind);
        if (drainer != null) {
            drainer.wake();
        }
    }
}

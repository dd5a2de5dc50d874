package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Writes deliveries to the outbox and wakes the drainers of their kinds once the transaction has committed. */
final class OutboxDeliveries implements Deliveries {
    private final KeycloakSession session;
    private final Consumer<Message.Kind> wake;
    private final Set<Message.Kind> added = EnumSet.noneOf(Message.Kind.class);

    OutboxDeliveries(KeycloakSession session, Consumer<Message.Kind> wake) {
        this.session = session;
        this.wake = wake;
    }

    @Override
    public void add(Delivery delivery) {
        new Outbox(Database.of(session)).add(delivery);
        boolean isFirst = added.isEmpty();
        added.add(delivery.message().kind());
        if (isFirst) {
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    added.forEach(wake);
                }

                @Override
                protected void rollbackImpl() {
                    // nothing was written, nobody needs to be woken
                }
            });
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}

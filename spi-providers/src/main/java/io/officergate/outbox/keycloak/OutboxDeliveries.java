package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import io.officergate.outbox.store.Outbox;
import io.officergate.platform.Database;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Writes deliveries to the outbox and wakes the drainer once the transaction has committed. */
final class OutboxDeliveries implements Deliveries {
    private final KeycloakSession session;
    private final Runnable wakeDrainer;
    private boolean willWake;

    OutboxDeliveries(KeycloakSession session, Runnable wakeDrainer) {
        this.session = session;
        this.wakeDrainer = wakeDrainer;
    }

    @Override
    public void add(Delivery delivery) {
        new Outbox(Database.of(session)).add(delivery);
        if (!willWake) {
            willWake = true;
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    wakeDrainer.run();
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

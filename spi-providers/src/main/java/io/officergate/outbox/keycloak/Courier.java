package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import org.keycloak.models.KeycloakSession;

/** Carries messages of one kind. */
interface Courier {
    /** A message that is ready to leave. */
    interface Letter {
        /**
         * Sends it; runs outside any transaction.
         *
         * @throws Exception when nobody confirmed that it arrived
         */
        void send() throws Exception;
    }

    /** Writes the message; runs inside a session, as it needs keys, names and texts of the realm. */
    Letter write(KeycloakSession session, Delivery delivery);
}

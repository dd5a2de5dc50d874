package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import org.keycloak.provider.Provider;

/** Where a room hands over what must be told to others. */
public interface Deliveries extends Provider {
    /** Writes the delivery in the caller's transaction; it leaves as soon as that has committed. */
    void add(Delivery delivery);
}

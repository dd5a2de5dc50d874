package io.officergate.outbox.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Deliveries}. */
public interface DeliveriesFactory extends ProviderFactory<Deliveries> {}

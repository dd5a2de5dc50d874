package io.officergate.inactivity.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Inactivity}. */
public interface InactivityFactory extends ProviderFactory<Inactivity> {}

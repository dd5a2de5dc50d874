package io.officergate.guessing.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Guesses}. */
public interface GuessesFactory extends ProviderFactory<Guesses> {}

package io.officergate.secondfactor.keycloak;

/** Of two factories with one id Keycloak takes the one with the higher order; its own have 0. */
final class Precedence {
    static final int BEFORE_KEYCLOAKS_OWN = 100;

    private Precedence() {}
}

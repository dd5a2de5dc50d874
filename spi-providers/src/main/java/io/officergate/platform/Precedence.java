package io.officergate.platform;

/** Of two factories with one id Keycloak takes the one with the higher order; its own have 0. */
public final class Precedence {
    /** The order of a factory that stands in for Keycloak's own. */
    public static final int BEFORE_KEYCLOAKS_OWN = 100;

    private Precedence() {}
}

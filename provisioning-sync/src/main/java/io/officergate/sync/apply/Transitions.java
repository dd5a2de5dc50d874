package io.officergate.sync.apply;

/** Asks Keycloak for a transition. */
@FunctionalInterface
public interface Transitions {

    /**
     * One call, no repetition, no exception.
     *
     * @param json the event in canonical form
     */
    ApplyAnswer request(String json);
}

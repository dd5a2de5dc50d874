package io.officergate.sync.apply;

/** Asks Keycloak for a transition. */
@FunctionalInterface
public interface Transitions {

    /**
     * One call, no repetition, no exception.
     *
     * @param json the event in canonical form
     * @param sender who handed it in, as {@link SenderName} writes it
     * @param confirmed whether a person has said that it is meant
     */
    ApplyAnswer request(String json, String sender, boolean confirmed);
}

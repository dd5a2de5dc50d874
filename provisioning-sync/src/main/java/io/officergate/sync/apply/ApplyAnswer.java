package io.officergate.sync.apply;

import java.util.Optional;

/** What asking for a transition came to. */
public sealed interface ApplyAnswer {

    /** Done. */
    record Done(Outcome outcome) implements ApplyAnswer {}

    /**
     * Refused by a rule, and would be again: the event is parked.
     *
     * @param code of Keycloak's problem
     * @param detail its sentence and the fields at fault
     */
    record Refused(String code, String detail) implements ApplyAnswer {}

    /** Not now: the event waits and is tried again. */
    record NotNow(Reason reason) implements ApplyAnswer {}

    /** Why Keycloak does no transitions at all, if so: one refusal or one early event says nothing about the next. */
    default Optional<Reason> failing() {
        return this instanceof NotNow notNow && notNow.reason() != Reason.NOT_YET_EFFECTIVE
                ? Optional.of(notNow.reason())
                : Optional.empty();
    }

    /** What was done. */
    enum Outcome {
        APPLIED,
        /** By an earlier call whose answer was lost. */
        ALREADY_APPLIED,
        /** The event is kept, but changed nothing because later decisions stand. */
        STALE
    }

    /** Why not now. */
    enum Reason {
        /** No answer in time. */
        UNREACHABLE,
        /** Keycloak does not take our client, or not for transitions. */
        NOT_AUTHORISED,
        /** Keycloak's clock is behind ours; it works. */
        NOT_YET_EFFECTIVE,
        /** Keycloak failed, or answered something that is not in the contract. */
        UNEXPECTED_ANSWER;

        /** Whether Keycloak may have done it all the same. */
        boolean leavesDoubt() {
            return this == UNREACHABLE || this == UNEXPECTED_ANSWER;
        }
    }
}

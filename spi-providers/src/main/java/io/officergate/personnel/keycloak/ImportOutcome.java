package io.officergate.personnel.keycloak;

import io.officergate.platform.Problem.FieldError;
import java.util.List;

/**
 * What became of one officer of an imported list.
 *
 * @param state see {@link State}
 * @param errors what is wrong, or differs, in which field; empty when nothing is
 */
public record ImportOutcome(State state, List<FieldError> errors) {
    /** Whether there is an account, and whether it is new. */
    public enum State {
        /** The account was made. */
        CREATED,
        /** The account was there already, as the list says. */
        UNCHANGED,
        /** The account was there already and says something else; it was left as it is. */
        DIFFERS,
        /** There is none, for the errors that are told. */
        REFUSED
    }

    public ImportOutcome {
        errors = List.copyOf(errors);
    }

    static ImportOutcome done(State state) {
        return new ImportOutcome(state, List.of());
    }

    /** Refused for what is wrong in the fields. */
    public static ImportOutcome refused(List<FieldError> errors) {
        return new ImportOutcome(State.REFUSED, errors);
    }
}

package io.officergate.sync.apply;

import io.officergate.sync.apply.ApplyAnswer.Reason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Remembers how Keycloak answered last, for the health page, and notices when it comes back. */
@Singleton
final class KeycloakContact {

    /**
     * How Keycloak answered.
     *
     * @param failing why it does not do transitions; empty when it does
     * @param since of this answer's kind
     */
    record State(Optional<Reason> failing, Instant since) {}

    private Optional<State> state = Optional.empty();

    /** The last answer's kind; empty before the first. */
    synchronized Optional<State> state() {
        return state;
    }

    /**
     * Notes an answer.
     *
     * @return whether Keycloak answers again after it did not
     */
    synchronized boolean note(ApplyAnswer answer, Instant now) {
        Optional<Reason> failing = answer.failing();
        if (state.isPresent() && state.get().failing().equals(failing)) {
            return false;
        }
        boolean answersAgain = failing.isEmpty() && state.isPresent();
        state = Optional.of(new State(failing, now));
        failing.ifPresent(ApplyLog.LOG::keycloakFails);
        if (answersAgain) {
            ApplyLog.LOG.keycloakAnswersAgain();
        }
        return answersAgain;
    }
}

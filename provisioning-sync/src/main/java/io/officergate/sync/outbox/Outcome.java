package io.officergate.sync.outbox;

import java.util.Optional;

/**
 * What became of an event.
 *
 * @param state how far it has come
 * @param code why, when it was not applied or changed nothing
 * @param detail the same in words
 */
public record Outcome(EventFacts event, OutcomeState state, Optional<String> code, Optional<String> detail)
        implements Telling {

    @Override
    public OutboxKind kind() {
        return OutboxKind.OUTCOME;
    }
}

package io.officergate.sync.outbox;

import java.time.Instant;

/** Takes what must be told. */
public interface Outbox {

    /**
     * Writes it down, with one statement, in the transaction of the caller: it is told if and only if that commits.
     *
     * @param now when it happened
     * @throws IllegalStateException when the caller has no transaction
     */
    void tell(Telling telling, Instant now);
}

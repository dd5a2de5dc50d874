package io.officergate.sync.outbox;

import java.time.Duration;

/**
 * What one kind of hearer has not been told.
 *
 * @param waiting to be told
 * @param undeliverable given up, kept
 * @param oldest how long the oldest waits, zero when none does
 */
public record OutboxBacklog(long waiting, long undeliverable, Duration oldest) {

    /** Nothing waits. */
    public static final OutboxBacklog NOTHING = new OutboxBacklog(0, 0, Duration.ZERO);
}

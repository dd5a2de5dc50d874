/**
 * What must be told (rules AUD-1, AUD-2, JML-2): table {@code SYNC_OUTBOX} of schema {@code sync}. A row is written in the transaction
 * that changes the inbox and leaves afterwards, at least once, with an id that stays the same: outcomes to whoever listens, notes to
 * Keycloak's audit trail.
 *
 * <p>Rows about one receipt leave in the order they were written. A claim ends by its outcome or by its lease (1 min), so a killed
 * copy's rows come back. What is due waits 50 ms for others, and 250 ms at most while they keep coming, so that many leave together.
 * A note that Keycloak refuses 8 times is kept as undeliverable and shown; what is only away is tried for ever, with pauses of 0.5 s
 * to 30 s. No row holds a personal number, a name of an officer or a content.
 */
@NullMarked
package io.officergate.sync.outbox;

import org.jspecify.annotations.NullMarked;

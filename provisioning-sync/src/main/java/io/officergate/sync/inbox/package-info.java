/**
 * What was received, exactly once by source, id and sender, with its state: table {@code SYNC_INBOX} of schema {@code sync}.
 *
 * <p>A row is committed before its sender is answered and before its Kafka offset. Rows about one subject (order key) are handed out
 * one at a time, in order; a claim ends by its outcome or by its lease, so a killed copy's rows come back. A parked row, or one that
 * the brake holds, holds back the later rows of its subject, nobody else's: no urgent one, and no RECRUITMENT while its officer is
 * unknown; a hand-over that is not one yet holds back none. A cancellation is never handed out and holds nobody back: it and the row
 * it names change together, or not at all. What is told of a row is written to the outbox with each change of its state.
 *
 * <p>A suspension is immediate (JML-1): subjects with a SUSPENSION or DEATH that is due go first, in their own order; every fourth
 * place is left to the others.
 */
@NullMarked
package io.officergate.sync.inbox;

import org.jspecify.annotations.NullMarked;

package io.officergate.sync.ordering;

import java.time.Instant;

/**
 * The event that a cancellation names.
 *
 * @param standing how far it has come
 * @param sameSender whether it came from the same client over HTTP, or over Kafka too
 * @param sameSubject whether it is about the same officer or unit
 * @param isCancellation whether it is a cancellation itself
 * @param effectiveAt its instant
 */
public record CancellationTarget(
        Standing standing, boolean sameSender, boolean sameSubject, boolean isCancellation, Instant effectiveAt) {

    /** How far an event has come, as far as a cancellation cares. */
    public enum Standing {
        /** Certainly not applied: waits for its instant, its turn or a person. */
        WAITING,
        /** Handed out, and its outcome is not known yet. */
        IN_DELIVERY,
        APPLIED,
        /** Discarded or cancelled: never applied. */
        ENDED
    }
}

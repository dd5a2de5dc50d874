package io.officergate.sync.outcome;

import io.officergate.sync.ordering.OrderingVerdict;
import java.util.Locale;

/** Every way a message, or one try to deliver it, can end. Each has a counter. */
public enum MessageEnd {
    /** Kept; its instant has come. */
    ACCEPTED,
    /** Kept; takes effect later. */
    NOT_YET,
    DUPLICATE,
    CONFLICT,
    MALFORMED,
    NOT_JSON,
    TOO_LARGE,
    /** The inbox was away: not kept, the sender has to repeat it. */
    UNAVAILABLE,
    APPLIED,
    /** Applied by an earlier try whose answer was lost. */
    ALREADY_APPLIED,
    /** Kept by Keycloak, but nothing changed: later decisions stand. */
    STALE,
    /** Applied although numbers of its source are missing before it; counted beside its other end. */
    GAP,
    /** The numbers missing before an applied event have come. */
    GAP_CLOSED,
    /** Kept, but reported late (JML-2); counted beside its other end. */
    LATE,
    /** The brake holds it. */
    HELD,
    /** A person let a held withdrawal pass. */
    CONFIRMED,
    /** A cancellation did its work: the named event is not applied. */
    CANCELLED,
    PARKED,
    /** Parked for what an earlier event had yet to bring, which was applied now; tried again. */
    TRIED_AGAIN,
    /** A person let a parked event be tried again. */
    RELEASED,
    /** A person decided that a parked or held event is never applied. */
    DISCARDED,
    /** Keycloak did not answer, or was not ready for us; will be tried again. */
    POSTPONED,
    /** Applied or refused, but the lease had run out: the outcome was told by another copy. */
    OVERTAKEN;

    /** How an arrival ends. */
    public static MessageEnd of(OrderingVerdict verdict) {
        if (verdict instanceof OrderingVerdict.Apply) {
            return ACCEPTED;
        } else if (verdict instanceof OrderingVerdict.NotYet) {
            return NOT_YET;
        } else if (verdict instanceof OrderingVerdict.Duplicate) {
            return DUPLICATE;
        } else if (verdict instanceof OrderingVerdict.Conflict) {
            return CONFLICT;
        } else if (verdict instanceof OrderingVerdict.Malformed) {
            return MALFORMED;
        }
        throw new IllegalStateException("no counter for " + verdict.getClass());
    }

    /** The value of the counter's tag {@code verdict}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}

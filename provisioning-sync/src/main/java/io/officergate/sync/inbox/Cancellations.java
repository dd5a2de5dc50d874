package io.officergate.sync.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cancellations that wait for their effect. Throws {@link InboxUnavailable} when the database is away. */
public interface Cancellations {

    /** What a cancellation came to. */
    sealed interface Settled {

        /** The named event is not applied: cancelled now, or ended before; both rows say so. */
        record Cancelled(UUID receipt, IntakeKind intake) implements Settled {}

        /** It is parked. */
        record Parked(UUID receipt, IntakeKind intake, String code) implements Settled {}
    }

    /**
     * Settles those that can be settled, each in a transaction of its own together with the event it names. Any number of copies
     * may call it at once.
     */
    List<Settled> settle(Instant now);
}

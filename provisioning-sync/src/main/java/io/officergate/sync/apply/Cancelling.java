package io.officergate.sync.apply;

import io.officergate.sync.inbox.Cancellations;
import io.officergate.sync.inbox.Cancellations.Settled;
import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Settles cancellations before anything is handed out. Keycloak is never asked: it knows applied events only. */
@Singleton
final class Cancelling {

    private final Cancellations cancellations;
    private final MessageCounters counters;

    Cancelling(Cancellations cancellations, MessageCounters counters) {
        this.cancellations = cancellations;
        this.counters = counters;
    }

    /** Throws {@link InboxUnavailable} only: what is wrong with a cancellation must not keep everybody's events back. */
    void settle(Instant now) {
        try {
            cancellations.settle(now).forEach(this::count);
        } catch (InboxUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            ApplyLog.LOG.cancellationFailed(e);
        }
    }

    private void count(Settled settled) {
        if (settled instanceof Settled.Parked parked) {
            ApplyLog.LOG.cancellationParked(parked.receipt(), parked.code());
            counters.count(parked.intake(), MessageEnd.PARKED);
        } else if (settled instanceof Settled.Cancelled cancelled) {
            counters.count(cancelled.intake(), MessageEnd.CANCELLED);
        }
    }
}

package io.officergate.sync.apply;

import io.officergate.sync.inbox.Cancellations;
import io.officergate.sync.inbox.Cancellations.Settled;
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

    void settle(Instant now) {
        for (Settled settled : cancellations.settle(now)) {
            if (settled instanceof Settled.Parked parked) {
                ApplyLog.LOG.cancellationParked(parked.receipt(), parked.code());
                counters.count(parked.intake(), MessageEnd.PARKED);
            } else if (settled instanceof Settled.Cancelled cancelled) {
                counters.count(cancelled.intake(), MessageEnd.CANCELLED);
            }
        }
    }
}

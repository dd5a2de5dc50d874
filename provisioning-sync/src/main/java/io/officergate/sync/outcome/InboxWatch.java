package io.officergate.sync.outcome;

import io.officergate.sync.inbox.BrakeEngaged;
import io.officergate.sync.inbox.Noted;
import io.officergate.sync.inbox.Noted.Note;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

/** Counts and reports what the inbox notes by itself, once it is committed. */
@Singleton
final class InboxWatch {

    private final MessageCounters counters;

    InboxWatch(MessageCounters counters) {
        this.counters = counters;
    }

    void onNoted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Noted noted) {
        for (long times = 0; times < noted.times(); times++) {
            counters.count(noted.intake(), end(noted.note()));
        }
    }

    void onBrake(@Observes(during = TransactionPhase.AFTER_SUCCESS) BrakeEngaged engaged) {
        BrakeLog.LOG.engaged(engaged.withdrawn(), engaged.limit(), engaged.first());
    }

    private static MessageEnd end(Note note) {
        return switch (note) {
            case HELD -> MessageEnd.HELD;
            case TRIED_AGAIN -> MessageEnd.TRIED_AGAIN;
            case GAP -> MessageEnd.GAP;
            case GAP_CLOSED -> MessageEnd.GAP_CLOSED;
        };
    }
}

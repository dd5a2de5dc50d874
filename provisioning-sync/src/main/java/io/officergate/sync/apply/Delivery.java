package io.officergate.sync.apply;

import io.officergate.sync.apply.ApplyAnswer.Done;
import io.officergate.sync.apply.ApplyAnswer.NotNow;
import io.officergate.sync.apply.ApplyAnswer.Outcome;
import io.officergate.sync.apply.ApplyAnswer.Refused;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import io.officergate.sync.platform.RetrySchedule;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;

/** Delivers one claimed event and writes down what came of it. */
@Singleton
final class Delivery {

    private final Transitions keycloak;
    private final DueEvents inbox;
    private final KeycloakContact contact;
    private final MessageCounters counters;
    private final InstantSource time;
    private final RetrySchedule retry;

    Delivery(
            Transitions keycloak,
            DueEvents inbox,
            KeycloakContact contact,
            MessageCounters counters,
            InstantSource time,
            DispatchSettings settings) {
        this.keycloak = keycloak;
        this.inbox = inbox;
        this.contact = contact;
        this.counters = counters;
        this.time = time;
        this.retry = DispatchPolicy.of(settings).retry();
    }

    void deliver(ClaimedEvent event) {
        ApplyAnswer answer = keycloak.request(event.json(), SenderName.of(event), event.confirmed());
        if (contact.note(answer, time.instant())) {
            inbox.hurry(time.instant());
        }
        MessageEnd end = settle(event, answer);
        counters.count(event.intake(), end);
    }

    private MessageEnd settle(ClaimedEvent event, ApplyAnswer answer) {
        if (answer instanceof Done done) {
            return settle(event, done.outcome());
        }
        if (answer instanceof Refused refused) {
            ApplyLog.LOG.parked(event.receipt(), refused.code());
            return unlessOvertaken(
                    inbox.parked(event, refused.code(), refused.detail(), time.instant()), MessageEnd.PARKED);
        }
        NotNow notNow = (NotNow) answer;
        String code = notNow.reason().name().toLowerCase(Locale.ROOT);
        return unlessOvertaken(
                inbox.postponed(
                        event,
                        code,
                        time.instant().plus(retry.pauseAfter(event.attempts())),
                        notNow.reason().leavesDoubt()),
                MessageEnd.POSTPONED);
    }

    private MessageEnd settle(ClaimedEvent event, Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> unlessOvertaken(inbox.applied(event, time.instant()), MessageEnd.APPLIED);
            case ALREADY_APPLIED -> unlessOvertaken(inbox.applied(event, time.instant()), MessageEnd.ALREADY_APPLIED);
            case STALE -> unlessOvertaken(inbox.stale(event, time.instant()), MessageEnd.STALE);
        };
    }

    private static MessageEnd unlessOvertaken(boolean settled, MessageEnd end) {
        return settled ? end : MessageEnd.OVERTAKEN;
    }
}

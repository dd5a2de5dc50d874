package io.officergate.sync.apply;

import io.officergate.sync.apply.ApplyAnswer.Done;
import io.officergate.sync.apply.ApplyAnswer.NotNow;
import io.officergate.sync.apply.ApplyAnswer.Outcome;
import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.officergate.sync.apply.ApplyAnswer.Refused;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Delivers one claimed event and writes down what came of it. */
@Singleton
final class Delivery {

    private final Transitions keycloak;
    private final DueEvents inbox;
    private final KeycloakContact contact;
    private final MessageCounters counters;
    private final InstantSource time;
    private final DispatchPolicy policy;

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
        this.policy = DispatchPolicy.of(settings);
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
        return settle(event, ((NotNow) answer).reason());
    }

    private MessageEnd settle(ClaimedEvent event, Reason reason) {
        String code = reason.name().toLowerCase(Locale.ROOT);
        Instant now = time.instant();
        Instant until = now.plus(policy.retry().pauseAfter(event.attempts()));
        if (reason != Reason.UNEXPECTED_ANSWER) {
            return unlessOvertaken(inbox.postponed(event, code, until, reason.leavesDoubt()), MessageEnd.POSTPONED);
        }
        Optional<InboxState> state = inbox.failed(event, code, policy.mostFailures(), until, now);
        if (state.equals(Optional.of(InboxState.PARKED))) {
            ApplyLog.LOG.keepsFailing(event.receipt());
            return MessageEnd.PARKED;
        }
        return unlessOvertaken(state.isPresent(), MessageEnd.POSTPONED);
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

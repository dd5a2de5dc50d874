package io.officergate.sync.roster.desk;

import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.json.EventReader;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.ordering.OrderingVerdict;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.platform.NewWork;
import io.officergate.sync.roster.ApplyPolicy;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.Obstacle;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.RosterDecision;
import io.officergate.sync.roster.Rosters;
import io.officergate.sync.roster.Rosters.Kept;
import io.officergate.sync.roster.desk.AppliedAnswer.Applied;
import io.officergate.sync.roster.desk.AppliedAnswer.DecidedOtherwise;
import io.officergate.sync.roster.desk.AppliedAnswer.NotApplicable;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends findings through the door of all events. The decision is written down first; each event is the same whenever it is made, so
 * whoever is cut off, or comes second, goes on where the other stopped.
 */
@Singleton
public final class Applying {

    private static final int AT_A_TIME = 200;
    /** A caller that is not answered does not know whether anything happened. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Rosters rosters;
    private final ApplyPolicy policy;
    private final EventReader events;
    private final Inbox inbox;
    private final MessageCounters counters;
    private final Event<NewWork> newWork;
    private final InstantSource time;

    Applying(
            Rosters rosters,
            ApplyPolicy policy,
            EventReader events,
            Inbox inbox,
            MessageCounters counters,
            Event<NewWork> newWork,
            InstantSource time) {
        this.rosters = rosters;
        this.policy = policy;
        this.events = events;
        this.inbox = inbox;
        this.counters = counters;
        this.newWork = newWork;
        this.time = time;
    }

    /** Applies an order for at most 15 s; the same order again goes on, and changes nothing when nothing remains. */
    public AppliedAnswer apply(Roster roster, ApplyOrder order) {
        Instant now = time.instant();
        List<Obstacle> obstacles = policy.obstacles(roster, order.kinds(), order.officers(), now);
        if (!obstacles.isEmpty()) {
            return new NotApplicable(obstacles);
        }
        if (!rosters.decide(roster, order.decisions(now))) {
            return new DecidedOtherwise();
        }
        Map<FindingKind, RosterDecision> decisions =
                rosters.find(roster.id()).map(Roster::decisions).orElse(List.of()).stream()
                        .collect(Collectors.toMap(RosterDecision::kind, Function.identity()));
        return send(roster, order, decisions, now.plus(LONGEST));
    }

    private AppliedAnswer send(
            Roster roster, ApplyOrder order, Map<FindingKind, RosterDecision> decisions, Instant end) {
        long sent = 0;
        long refused = 0;
        List<Kept> next = rosters.pending(roster.id(), order.kinds(), AT_A_TIME);
        while (!next.isEmpty()) {
            long done = sendSome(roster, next, decisions);
            sent += done;
            refused += next.size() - done;
            if (time.instant().isAfter(end)) {
                break;
            }
            next = rosters.pending(roster.id(), order.kinds(), AT_A_TIME);
        }
        return new Applied(sent, refused, rosters.countPending(roster.id(), order.kinds()));
    }

    /** Tells how many went into the inbox; of the others it is written down why they did not. */
    private long sendSome(Roster roster, List<Kept> findings, Map<FindingKind, RosterDecision> decisions) {
        Instant now = time.instant();
        Map<PersonnelEvent, Kept> proposed = new LinkedHashMap<>();
        for (Kept kept : findings) {
            RosterDecision decision =
                    Optional.ofNullable(decisions.get(kept.finding().kind())).orElseThrow();
            EventVerdict verdict = events.judge(ProposedEvent.of(roster, kept, decision), now);
            if (verdict instanceof EventVerdict.WellFormed wellFormed) {
                proposed.put(wellFormed.event(), kept);
            } else {
                String code = ((EventVerdict.Malformed) verdict)
                        .findings()
                        .get(0)
                        .code()
                        .wireName();
                rosters.markRefused(roster.id(), kept.number(), code);
            }
        }
        return proposed.isEmpty() ? 0 : keep(roster, proposed, now);
    }

    private long keep(Roster roster, Map<PersonnelEvent, Kept> proposed, Instant now) {
        List<PersonnelEvent> sending = new ArrayList<>(proposed.keySet());
        List<io.officergate.sync.inbox.Kept> kept = inbox.keep(sending, Provenance.csv(roster.submittedBy()), now);
        kept.forEach(each -> counters.count(IntakeKind.CSV, each));
        Map<String, Kept> byId = new LinkedHashMap<>();
        proposed.forEach((event, finding) -> byId.put(event.identity().id(), finding));
        long sent = 0;
        for (io.officergate.sync.inbox.Kept each : kept) {
            int finding = Optional.ofNullable(byId.get(each.identity().id()))
                    .orElseThrow()
                    .number();
            if (each.verdict() instanceof OrderingVerdict.Conflict) {
                rosters.markRefused(roster.id(), finding, "event_conflict");
            } else {
                UUID receipt = each.receipt();
                rosters.markSent(roster.id(), finding, receipt);
                sent++;
            }
        }
        newWork.fire(new NewWork());
        return sent;
    }
}

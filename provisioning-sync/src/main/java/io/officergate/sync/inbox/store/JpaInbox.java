package io.officergate.sync.inbox.store;

import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.Kept;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.inbox.store.Gaps.Numbered;
import io.officergate.sync.ordering.ArrivalPolicy;
import io.officergate.sync.ordering.Known;
import io.officergate.sync.ordering.LateReportPolicy;
import io.officergate.sync.ordering.OrderingVerdict;
import io.officergate.sync.ordering.OrderingVerdict.Conflict;
import io.officergate.sync.ordering.OrderingVerdict.Duplicate;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps events by {@code INSERT … ON CONFLICT DO NOTHING}: of two concurrent deliveries one wins, the other sees a duplicate. */
@Singleton
final class JpaInbox implements Inbox {

    private final InboxRows rows;
    private final Gaps gaps;
    private final LateReportPolicy reports;
    private final Outbox outbox;

    JpaInbox(InboxRows rows, Gaps gaps, LateReportPolicy reports, Outbox outbox) {
        this.rows = rows;
        this.gaps = gaps;
        this.reports = reports;
        this.outbox = outbox;
    }

    @Override
    public List<Kept> keep(List<PersonnelEvent> events, Provenance provenance, Instant now) {
        try {
            return InboxTransaction.call(() -> keepAllOrNone(events, provenance, now));
        } catch (ConflictFound found) {
            return InboxTransaction.call(() -> found.conflicts().stream()
                    .map(conflict -> keepConflict(conflict, provenance, now))
                    .toList());
        }
    }

    @Override
    public OrderingVerdict.Malformed keepMalformed(
            byte[] payload, OrderingVerdict.Malformed verdict, Provenance provenance, Instant now) {
        return InboxTransaction.call(() -> {
            InboxRow row = NewRow.malformed(payload, verdict, provenance, now);
            keepAside(row, OutcomeState.MALFORMED, NoteKind.EVENT_MALFORMED);
            return verdict;
        });
    }

    @Override
    public void noteRefused(String code, Provenance provenance, Instant now) {
        Note note = Note.general(NoteKind.EVENT_REFUSED, Optional.of(code), provenance.submittedBy(), Optional.empty());
        InboxTransaction.call(() -> {
            outbox.tell(note, now);
            return note;
        });
    }

    /** Told once, however often it is delivered. */
    private void keepAside(InboxRow row, OutcomeState state, NoteKind what) {
        if (rows.insert(row)) {
            String code = Objects.requireNonNull(row.verdictCode);
            outbox.tell(
                    new Outcome(ToldFacts.of(row), state, Optional.of(code), Optional.ofNullable(row.verdictDetail)),
                    row.receivedAt);
            outbox.tell(Note.noticed(what, ToldFacts.of(row), code), row.receivedAt);
        }
    }

    private List<Kept> keepAllOrNone(List<PersonnelEvent> events, Provenance provenance, Instant now) {
        Kept[] kept = new Kept[events.size()];
        List<Optional<Long>> places = places(events.size());
        for (int index : inLockingOrder(events)) {
            kept[index] = keepOne(events.get(index), places.get(index), provenance, now);
        }
        List<Conflict> conflicts = Stream.of(kept)
                .map(Kept::verdict)
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
        if (!conflicts.isEmpty()) {
            throw new ConflictFound(conflicts);
        }
        return List.of(kept);
    }

    /** The order of arrival is that of the message, whatever the order of inserting; one alone needs no place taken before. */
    private List<Optional<Long>> places(int events) {
        return events == 1
                ? List.of(Optional.empty())
                : rows.takePlaces(events).stream().map(Optional::of).toList();
    }

    /** Everyone inserts in the same order, so that two overlapping batches wait for each other instead of locking up. */
    private static List<Integer> inLockingOrder(List<PersonnelEvent> events) {
        return IntStream.range(0, events.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer index) -> events.get(index).identity().source())
                        .thenComparing(index -> events.get(index).identity().id()))
                .toList();
    }

    /** Nearly all are new: what is known is looked up only for those that are not. */
    private Kept keepOne(PersonnelEvent event, Optional<Long> place, Provenance provenance, Instant now) {
        Optional<Duration> lateBy = lateBy(event, now);
        InboxRow row = NewRow.received(event, provenance, lateBy, now);
        row.receivedOrder = place.orElse(null);
        if (!rows.insert(row)) {
            return known(event, decide(event, rows.known(event.identity(), provenance.submittedBy()), now));
        }
        if (event.sequence() > 0) {
            gaps.fill(new Numbered(
                    row.receipt, event.subject().orderKey(), event.identity().source(), event.sequence(), row.intake));
        }
        return new Kept(
                row.receipt, event.identity(), InboxState.RECEIVED, decide(event, Optional.empty(), now), lateBy);
    }

    private static OrderingVerdict decide(PersonnelEvent event, Optional<Known> known, Instant now) {
        return ArrivalPolicy.decide(new EventVerdict.WellFormed(event), known, now);
    }

    /** A cancellation takes effect as it arrives, so it is never late. */
    private Optional<Duration> lateBy(PersonnelEvent event, Instant now) {
        return event.cancels().isPresent() ? Optional.empty() : reports.delay(event.effectiveFrom(), now);
    }

    private Kept known(PersonnelEvent event, OrderingVerdict verdict) {
        if (verdict instanceof Duplicate duplicate) {
            return Kept.known(duplicate.receipt(), event.identity(), rows.state(duplicate.receipt()), verdict);
        }
        if (verdict instanceof Conflict conflict) {
            return Kept.known(conflict.receiptOfKnown(), event.identity(), InboxState.CONFLICT, verdict);
        }
        throw new IllegalStateException("an event can neither be kept nor found");
    }

    private Kept keepConflict(Conflict conflict, Provenance provenance, Instant now) {
        keepAside(NewRow.conflict(conflict, provenance, now), OutcomeState.CONFLICT, NoteKind.EVENT_CONFLICT);
        return Kept.known(conflict.receiptOfKnown(), conflict.event().identity(), InboxState.CONFLICT, conflict);
    }
}

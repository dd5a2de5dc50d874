package io.officergate.sync.inbox.store;

import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.inbox.Cancellations;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.ordering.CancellationPolicy;
import io.officergate.sync.ordering.CancellationTarget;
import io.officergate.sync.ordering.CancellationTarget.Standing;
import io.officergate.sync.ordering.CancellationVerdict;
import io.officergate.sync.ordering.CancellationVerdict.Cancel;
import io.officergate.sync.ordering.CancellationVerdict.Moot;
import io.officergate.sync.ordering.CancellationVerdict.Refuse;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Settles cancellations: locks the cancellation's row, then the named one, and decides about what it finds then. A row that is being
 * handed out at the same time is either taken first, and waited for, or seen as cancelled by whoever would have taken it.
 */
@Singleton
final class JpaCancellations implements Cancellations {

    private final EntityManager entities;

    private final Outbox outbox;

    JpaCancellations(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    private record Waiting(
            UUID receipt,
            String subject,
            Instant inForce,
            String source,
            String cancels,
            IntakeKind intake,
            Optional<String> sender) {}

    private record Named(UUID receipt, CancellationTarget target) {}

    @Override
    public List<Settled> settle(Instant now) {
        List<?> ripe = InboxTransaction.call(() -> entities.createNativeQuery(CancellationSql.RIPE)
                .setParameter("now", now)
                .getResultList());
        List<Settled> settled = new ArrayList<>();
        // One transaction each: whoever holds a named row waits for no other row.
        for (Object receipt : ripe) {
            InboxTransaction.call(() -> settle((UUID) receipt, now)).ifPresent(settled::add);
        }
        return settled;
    }

    private Optional<Settled> settle(UUID receipt, Instant now) {
        Optional<Waiting> cancellation = lock(receipt);
        if (cancellation.isEmpty()) {
            return Optional.empty(); // another copy has it
        }
        Waiting waiting = cancellation.get();
        Optional<Named> named = lockNamed(waiting);
        CancellationVerdict verdict = CancellationPolicy.decide(waiting.inForce(), named.map(Named::target), now);
        if (verdict instanceof Refuse refuse) {
            String code = refuse.reason().name().toLowerCase(Locale.ROOT);
            park(waiting.receipt(), code, refuse.reason().detail(), now);
            return Optional.of(new Settled.Parked(waiting.receipt(), waiting.intake(), code));
        } else if (verdict instanceof Cancel || verdict instanceof Moot) {
            if (verdict instanceof Cancel) {
                cancel(named.orElseThrow().receipt(), waiting, now);
            }
            Optional<String> moot = verdict instanceof Moot ? Optional.of("already_ended") : Optional.empty();
            done(waiting.receipt(), moot, now);
            return Optional.of(new Settled.Cancelled(waiting.receipt(), waiting.intake()));
        }
        return Optional.empty();
    }

    /** Both rows are told of in the transaction that settles them. */
    private void cancel(UUID named, Waiting by, Instant now) {
        String code = "cancelled";
        String detail = "by the cancellation under receipt " + by.receipt();
        EventFacts facts = write(CancellationSql.CANCEL, named, code, detail);
        outbox.tell(new Outcome(facts, OutcomeState.CANCELLED, Optional.of(code), Optional.of(detail)), now);
        outbox.tell(Note.sent(NoteKind.EVENT_CANCELLED, facts, code, by.sender()), now);
    }

    private void done(UUID receipt, Optional<String> code, Instant now) {
        EventFacts facts = ToldFacts.of(entities.createNativeQuery(CancellationSql.DONE)
                .setParameter("now", now)
                .setParameter("code", code.orElse(null))
                .setParameter("receipt", receipt)
                .getSingleResult());
        outbox.tell(new Outcome(facts, OutcomeState.APPLIED, code, Optional.empty()), now);
    }

    private void park(UUID receipt, String code, String detail, Instant now) {
        EventFacts facts = write(CancellationSql.PARK, receipt, code, detail);
        outbox.tell(new Outcome(facts, OutcomeState.PARKED, Optional.of(code), Optional.of(detail)), now);
        outbox.tell(Note.noticed(NoteKind.EVENT_PARKED, facts, code), now);
    }

    private EventFacts write(String statement, UUID receipt, String code, String detail) {
        return ToldFacts.of(entities.createNativeQuery(statement)
                .setParameter("code", code)
                .setParameter("detail", detail)
                .setParameter("receipt", receipt)
                .getSingleResult());
    }

    private Optional<Waiting> lock(UUID receipt) {
        List<?> rows = entities.createNativeQuery(CancellationSql.LOCK)
                .setParameter("receipt", receipt)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Waiting(
                        receipt,
                        (String) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        IntakeKind.valueOf((String) row[4]),
                        Optional.ofNullable((String) row[5])))
                .findFirst();
    }

    private Optional<Named> lockNamed(Waiting waiting) {
        List<?> rows = entities.createNativeQuery(CancellationSql.LOCK_NAMED)
                .setParameter("source", waiting.source())
                .setParameter("id", waiting.cancels())
                .setParameter("sender", waiting.sender().orElse(""))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Named(
                        (UUID) row[0],
                        new CancellationTarget(
                                standing(InboxState.valueOf((String) row[1]), (Boolean) row[2]),
                                Optional.ofNullable((String) row[6]).equals(waiting.sender()),
                                row[3].equals(waiting.subject()),
                                row[4].equals(PersonnelEventType.CANCELLATION.name()),
                                (Instant) row[5])))
                .findFirst();
    }

    private static Standing standing(InboxState state, boolean unknownOutcome) {
        return switch (state) {
            case APPLIED -> Standing.APPLIED;
            case DISCARDED, CANCELLED, MALFORMED, CONFLICT -> Standing.ENDED;
            case RECEIVED, HELD, PARKED -> unknownOutcome ? Standing.IN_DELIVERY : Standing.WAITING;
        };
    }
}

package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.DecisionVerdict;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.ParkedEvent;
import io.officergate.sync.inbox.ParkedEvents;
import io.officergate.sync.inbox.PersonsDecision;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Parked rows; a decision is one update that only a parked row takes. */
@Singleton
final class JpaParkedEvents implements ParkedEvents {

    private static final String READ = """
            select parked.receipt, parked.event_source, parked.event_id, parked.event_type, parked.verdict_code,
                   parked.verdict_detail, parked.received_at, parked.effective_at, parked.attempts,
                   (select count(*) from sync.sync_inbox behind
                     where behind.order_key = parked.order_key and behind.state in ('RECEIVED', 'HELD')
                       and behind.cancels is null and parked.cancels is null and %s
                       and (behind.effective_at, behind.decision_date, behind.sequence_number, behind.received_order)
                         > (parked.effective_at, parked.decision_date, parked.sequence_number, parked.received_order))
              from sync.sync_inbox parked where parked.state = 'PARKED' order by parked.received_order limit :most
            """.formatted(DueSql.holdsBack("parked", "behind"));

    /** Who releases what Keycloak refuses for its size says that it is meant. */
    private static final String DECIDE = """
            update sync.sync_inbox
               set size_confirmed_at = case when verdict_code = 'too_many_officers' and cast(:state as varchar) = 'RECEIVED'
                                            then cast(:at as timestamptz) else size_confirmed_at end,
                   state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason, next_attempt_at = :at
             where receipt = :receipt and state = 'PARKED'
            """ + ToldFacts.RETURNING + ", intake, verdict_code, verdict_detail";

    private final EntityManager entities;

    private final Outbox outbox;

    JpaParkedEvents(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Override
    public List<ParkedEvent> read(int most) {
        return InboxTransaction.call(() -> {
            List<?> rows =
                    entities.createNativeQuery(READ).setParameter("most", most).getResultList();
            return rows.stream().map(row -> parked((Object[]) row)).toList();
        });
    }

    @Override
    public DecisionVerdict release(UUID receipt, PersonsDecision decision) {
        return decide(receipt, InboxState.RECEIVED, decision);
    }

    @Override
    public DecisionVerdict discard(UUID receipt, PersonsDecision decision) {
        return decide(receipt, InboxState.DISCARDED, decision);
    }

    private DecisionVerdict decide(UUID receipt, InboxState then, PersonsDecision decision) {
        return InboxTransaction.call(() -> {
            List<?> decided = entities.createNativeQuery(DECIDE)
                    .setParameter("state", then.name())
                    .setParameter("by", decision.by())
                    .setParameter("at", decision.at())
                    .setParameter("reason", decision.reason())
                    .setParameter("receipt", receipt)
                    .getResultList();
            return decided.isEmpty() ? why(receipt) : told((Object[]) decided.get(0), then, decision);
        });
    }

    /** A released event is told to the audit trail only: its outcome is still to come. */
    private DecisionVerdict told(Object[] row, InboxState then, PersonsDecision decision) {
        EventFacts facts = ToldFacts.of(row);
        boolean discarded = then == InboxState.DISCARDED;
        if (discarded) {
            outbox.tell(
                    new Outcome(
                            facts,
                            OutcomeState.DISCARDED,
                            Optional.ofNullable((String) row[9]),
                            Optional.ofNullable((String) row[10])),
                    decision.at());
        }
        NoteKind what = discarded ? NoteKind.EVENT_DISCARDED : NoteKind.EVENT_RELEASED;
        outbox.tell(Note.decided(what, facts, decision.by(), decision.reason()), decision.at());
        return new DecisionVerdict.Decided(IntakeKind.valueOf((String) row[8]));
    }

    private DecisionVerdict why(UUID receipt) {
        return entities.createQuery("select state from InboxRow where receipt = :receipt", InboxState.class)
                .setParameter("receipt", receipt)
                .getResultStream()
                .findFirst()
                .<DecisionVerdict>map(DecisionVerdict.NotParked::new)
                .orElseGet(DecisionVerdict.Unknown::new);
    }

    private static ParkedEvent parked(Object[] row) {
        return new ParkedEvent(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Objects.toString(row[4], ""),
                Objects.toString(row[5], ""),
                (Instant) row[6],
                (Instant) row[7],
                ((Number) row[8]).intValue(),
                ((Number) row[9]).longValue());
    }
}

package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.Brake;
import io.officergate.sync.inbox.BrakeDecision;
import io.officergate.sync.inbox.BrakeState;
import io.officergate.sync.inbox.BrakeState.Decision;
import io.officergate.sync.inbox.BrakeState.Engagement;
import io.officergate.sync.inbox.BrakeState.Held;
import io.officergate.sync.inbox.IntakeKind;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/** The brake's row and the held rows; a decision changes both in one transaction. */
@Singleton
final class JpaBrake implements Brake {

    private final EntityManager entities;
    private final BrakeGate gate;
    private final Outbox outbox;
    private final InstantSource time;

    JpaBrake(EntityManager entities, BrakeGate gate, Outbox outbox, InstantSource time) {
        this.entities = entities;
        this.gate = gate;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public BrakeState state(int mostHeld) {
        return InboxTransaction.call(() -> {
            Object[] row = (Object[]) entities.createNativeQuery(BrakeSql.STATE).getSingleResult();
            return new BrakeState(
                    engagement(row),
                    gate.withdrawn(((Number) row[4]).intValue(), time.instant()),
                    gate.limit(((Number) row[5]).longValue()),
                    heldByType(),
                    held(mostHeld),
                    Optional.ofNullable((String) row[6])
                            .map(decision ->
                                    new Decision(decision, (String) row[7], (Instant) row[8], (String) row[9])));
        });
    }

    @Override
    public BrakeDecision confirm(PersonsDecision decision) {
        return decide("CONFIRMED", BrakeSql.CONFIRM, NoteKind.BRAKE_CONFIRMED, decision, row -> {});
    }

    @Override
    public BrakeDecision discard(PersonsDecision decision) {
        return decide(
                "DISCARDED", BrakeSql.DISCARD, NoteKind.BRAKE_DISCARDED, decision, row -> tellDiscarded(row, decision));
    }

    /** What is told of it is written in the transaction that decides. */
    private BrakeDecision decide(
            String word, String statement, NoteKind note, PersonsDecision decision, Consumer<Object[]> telling) {
        return InboxTransaction.call(() -> {
            Object[] row = (Object[]) entities.createNativeQuery(BrakeSql.LOCK).getSingleResult();
            if (!(Boolean) row[0]) {
                return new BrakeDecision.NotEngaged();
            }
            List<?> rows = entities.createNativeQuery(statement + ToldFacts.RETURNING + ", intake, verdict_code")
                    .setParameter("by", decision.by())
                    .setParameter("at", decision.at())
                    .setParameter("reason", decision.reason())
                    .getResultList();
            entities.createNativeQuery(BrakeSql.LET_GO)
                    .setParameter("decision", word)
                    .setParameter("by", decision.by())
                    .setParameter("at", decision.at())
                    .setParameter("reason", decision.reason())
                    .executeUpdate();
            Optional<String> noCode = Optional.empty();
            outbox.tell(
                    Note.general(note, noCode, Optional.of(decision.by()), Optional.of(decision.reason())),
                    decision.at());
            List<Object[]> decided = rows.stream().map(each -> (Object[]) each).toList();
            decided.forEach(telling);
            return new BrakeDecision.Decided(decided.stream()
                    .map(each -> IntakeKind.valueOf((String) each[8]))
                    .toList());
        });
    }

    /** As for a parked event that a person discards. Confirmed ones still have their outcome before them. */
    private void tellDiscarded(Object[] row, PersonsDecision decision) {
        EventFacts facts = ToldFacts.of(row);
        outbox.tell(
                new Outcome(facts, OutcomeState.DISCARDED, Optional.of((String) row[9]), Optional.empty()),
                decision.at());
        outbox.tell(Note.decided(NoteKind.EVENT_DISCARDED, facts, decision.by(), decision.reason()), decision.at());
    }

    private static Optional<Engagement> engagement(Object[] row) {
        return row[0] == null
                ? Optional.empty()
                : Optional.of(new Engagement(
                        (Instant) row[0], (UUID) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).longValue()));
    }

    private Map<String, Long> heldByType() {
        Map<String, Long> counts = new TreeMap<>();
        for (Object row : entities.createNativeQuery(BrakeSql.HELD_BY_TYPE).getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return counts;
    }

    private List<Held> held(int most) {
        List<?> rows = entities.createNativeQuery(BrakeSql.HELD)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> held((Object[]) row)).toList();
    }

    private static Held held(Object[] row) {
        return new Held(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6]);
    }
}

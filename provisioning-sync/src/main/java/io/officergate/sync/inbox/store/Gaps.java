package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Noted;
import io.officergate.sync.inbox.Noted.Note;
import io.officergate.sync.ordering.SequencePolicy;
import io.officergate.sync.ordering.SequenceVerdict;
import io.officergate.sync.ordering.SequenceVerdict.Gap;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * Notes which numbers of a source were missing when a row was applied, and when they have come. A number has come when a row bears
 * it, in whatever state. Inside the caller's transaction. A number that comes while the gap is being noted closes it when it is
 * applied, which happens after.
 */
@Singleton
final class Gaps {

    private static final String PAIR = " order_key = :key and event_source = :source ";
    private static final String HIGHEST = "select coalesce(max(sequence_number), 0) from sync.sync_inbox where" + PAIR
            + "and sequence_number > 0 and state = 'APPLIED' and receipt <> :receipt";
    private static final String KNOWN = "select distinct sequence_number from sync.sync_inbox where" + PAIR
            + "and sequence_number > :after and sequence_number < :before and state not in ('MALFORMED', 'CONFLICT')";
    private static final String OPEN = "select receipt, sequence_number, gap_after, intake from sync.sync_inbox where"
            + PAIR + "and verdict_code = 'gap' and sequence_number > :number order by sequence_number for update";
    private static final String NOTE =
            "update sync.sync_inbox set verdict_code = 'gap', verdict_detail = :detail, gap_after = :after where receipt = :receipt";
    private static final String CLOSE =
            "update sync.sync_inbox set verdict_code = 'gap_closed', verdict_detail = null where receipt = :receipt";

    private final EntityManager entities;
    private final Event<Noted> noted;

    Gaps(EntityManager entities, Event<Noted> noted) {
        this.entities = entities;
        this.noted = noted;
    }

    /** A row with a number of its source. */
    record Numbered(UUID receipt, String key, String source, long number, IntakeKind intake) {}

    /** A row was applied: notes what is missing before it, if anything is. */
    boolean look(Numbered row) {
        long highest = ((Number) pair(HIGHEST, row)
                        .setParameter("receipt", row.receipt())
                        .getSingleResult())
                .longValue();
        SequenceVerdict verdict = SequencePolicy.decide(highest, row.number(), known(row, highest, row.number()));
        if (verdict instanceof Gap gap) {
            write(row.receipt(), gap);
            noted.fire(new Noted(row.intake(), Note.GAP, 1));
            return true;
        }
        return false;
    }

    /** A row has come, or was applied: closes the gaps that it fills. */
    void fill(Numbered row) {
        for (Object open : pair(OPEN, row).setParameter("number", row.number()).getResultList()) {
            Object[] later = (Object[]) open;
            long number = ((Number) later[1]).longValue();
            long after = ((Number) later[2]).longValue();
            SequenceVerdict verdict = SequencePolicy.decide(after, number, known(row, after, number));
            if (verdict instanceof Gap gap) {
                write((UUID) later[0], gap);
            } else {
                entities.createNativeQuery(CLOSE)
                        .setParameter("receipt", later[0])
                        .executeUpdate();
                noted.fire(new Noted(IntakeKind.valueOf((String) later[3]), Note.GAP_CLOSED, 1));
            }
        }
    }

    private void write(UUID receipt, Gap gap) {
        entities.createNativeQuery(NOTE)
                .setParameter("detail", "missing of this source and subject: " + gap.inWords())
                .setParameter("after", gap.after())
                .setParameter("receipt", receipt)
                .executeUpdate();
    }

    private List<Long> known(Numbered row, long after, long before) {
        if (before - after <= 1) {
            return List.of(); // there is no number between them
        }
        List<?> numbers = pair(KNOWN, row)
                .setParameter("after", after)
                .setParameter("before", before)
                .getResultList();
        return numbers.stream().map(number -> ((Number) number).longValue()).toList();
    }

    private Query pair(String sql, Numbered row) {
        return entities.createNativeQuery(sql).setParameter("key", row.key()).setParameter("source", row.source());
    }
}

package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.Backlog;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Hands out due rows with {@code FOR UPDATE SKIP LOCKED} and a lease. That at most one row of a subject is out is not left to the
 * query: the unique index {@code UQ_SYNC_INBOX_IN_FLIGHT} refuses a second one, however the copies race.
 */
@Singleton
final class JpaDueEvents implements DueEvents {

    private final EntityManager entities;

    private final Outbox outbox;

    JpaDueEvents(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Override
    public List<ClaimedEvent> claim(int most, Instant now, Duration lease) {
        try {
            return InboxTransaction.call(() -> {
                entities.createNativeQuery(DueSql.TAKE_BACK)
                        .setParameter("now", now)
                        .executeUpdate();
                Query claim = entities.createNativeQuery(DueSql.CLAIM)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(lease))
                        .setParameter("most", most);
                return ((List<?>) claim.getResultList())
                        .stream().map(row -> claimed((Object[]) row)).toList();
            });
        } catch (RuntimeException e) {
            if (InboxTransaction.isConstraintViolation(e)) {
                return List.of(); // Another copy was faster with the same subject; the next round sees it.
            }
            throw e;
        }
    }

    @Override
    public boolean applied(ClaimedEvent event, Instant now) {
        return settle(
                event,
                "state = 'APPLIED', applied_at = :at, verdict_code = null, verdict_detail = null",
                query -> query.setParameter("at", now),
                facts ->
                        outbox.tell(new Outcome(facts, OutcomeState.APPLIED, Optional.empty(), Optional.empty()), now));
    }

    @Override
    public boolean parked(ClaimedEvent event, String code, String detail, Instant now) {
        return settle(
                event,
                "state = 'PARKED', verdict_code = :code, verdict_detail = :detail",
                query -> query.setParameter("code", code).setParameter("detail", detail),
                facts -> {
                    outbox.tell(new Outcome(facts, OutcomeState.PARKED, Optional.of(code), Optional.of(detail)), now);
                    outbox.tell(Note.noticed(NoteKind.EVENT_PARKED, facts, code), now);
                });
    }

    @Override
    public boolean postponed(ClaimedEvent event, String code, Instant until) {
        return settle(
                event,
                "next_attempt_at = :until, verdict_code = :code",
                query -> query.setParameter("until", until).setParameter("code", code),
                facts -> {});
    }

    @Override
    public void hurry(Instant now) {
        InboxTransaction.call(() -> entities.createNativeQuery(DueSql.HURRY)
                .setParameter("now", now)
                .executeUpdate());
    }

    @Override
    public Backlog backlog(Instant now) {
        Object[] row = InboxTransaction.call(() -> (Object[]) entities.createNativeQuery(DueSql.BACKLOG)
                .setParameter("now", now)
                .getSingleResult());
        return new Backlog(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Duration.ofMillis(Math.max(0, ((Number) row[2]).longValue())));
    }

    private boolean settle(
            ClaimedEvent event, String outcome, UnaryOperator<Query> parameters, Consumer<EventFacts> telling) {
        return InboxTransaction.call(() -> {
            List<?> settled = parameters
                    .apply(entities.createNativeQuery("update sync.sync_inbox set claim = null, claimed_until = null, "
                            + outcome + " where receipt = :receipt and claim = :claim" + ToldFacts.RETURNING))
                    .setParameter("receipt", event.receipt())
                    .setParameter("claim", event.claim())
                    .getResultList();
            settled.forEach(row -> telling.accept(ToldFacts.of(row)));
            return !settled.isEmpty();
        });
    }

    private static ClaimedEvent claimed(Object[] row) {
        return new ClaimedEvent(
                (UUID) row[0],
                (UUID) row[1],
                IntakeKind.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                new String((byte[]) row[4], StandardCharsets.UTF_8),
                Optional.ofNullable((String) row[5]));
    }
}

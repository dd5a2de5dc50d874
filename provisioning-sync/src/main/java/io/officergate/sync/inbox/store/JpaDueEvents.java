package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.Backlog;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.outbox.Outcome;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Hands out due rows with {@code FOR UPDATE SKIP LOCKED} and a lease. That at most one row of a subject is out is not left to the
 * query: the unique index {@code UQ_SYNC_INBOX_IN_FLIGHT} refuses a second one, however the copies race.
 */
@Singleton
final class JpaDueEvents implements DueEvents {

    /** Clocks of two copies may differ: what is tried again because of them is not tried a hundred times. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final EntityManager entities;
    private final Claiming claiming;
    private final Finishing finishing;
    private final Failing failing;
    private final Outbox outbox;

    JpaDueEvents(EntityManager entities, Claiming claiming, Finishing finishing, Failing failing, Outbox outbox) {
        this.entities = entities;
        this.claiming = claiming;
        this.finishing = finishing;
        this.failing = failing;
        this.outbox = outbox;
    }

    @Override
    public List<ClaimedEvent> claim(int most, Instant now, Duration lease) {
        try {
            return InboxTransaction.call(() -> claiming.next(most, now, lease));
        } catch (RuntimeException e) {
            if (InboxTransaction.isConstraintViolation(e)) {
                return List.of(); // Another copy was faster with the same subject; the next round sees it.
            }
            throw e;
        }
    }

    @Override
    public boolean applied(ClaimedEvent event, Instant now) {
        return InboxTransaction.call(() -> finishing.applied(event, now));
    }

    @Override
    public boolean stale(ClaimedEvent event, Instant now) {
        return InboxTransaction.call(() -> finishing.stale(event, now));
    }

    @Override
    public boolean parked(ClaimedEvent event, String code, String detail, Instant now) {
        return InboxTransaction.call(() -> mayBeTakenNow(event, code)
                ? postpone(event, code, now.plus(SOON), false)
                : park(event, code, detail, now));
    }

    private boolean mayBeTakenNow(ClaimedEvent event, String code) {
        return DueSql.MAY_BE_TAKEN_LATER.contains(code)
                && (Boolean) entities.createNativeQuery(DueSql.MAY_BE_TAKEN_NOW)
                        .setParameter("receipt", event.receipt())
                        .setParameter("since", event.handedOutAt())
                        .setParameter("code", code)
                        .getSingleResult();
    }

    private boolean park(ClaimedEvent event, String code, String detail, Instant now) {
        String inDoubt = DueSql.NOT_THE_SENDERS.contains(code) ? "in_doubt" : "false";
        String uncounted = """
                , withdrawn_at = case when %1$s then withdrawn_at end,
                   withdrawn_window = case when %1$s then withdrawn_window end""".formatted(inDoubt);
        return settle(
                event,
                "state = 'PARKED', verdict_code = :code, verdict_detail = :detail, in_doubt = " + inDoubt
                        + (DueSql.NOT_THEIRS.contains(code) ? uncounted : ""),
                query -> query.setParameter("code", code).setParameter("detail", detail),
                facts -> {
                    outbox.tell(new Outcome(facts, OutcomeState.PARKED, Optional.of(code), Optional.of(detail)), now);
                    outbox.tell(Note.noticed(NoteKind.EVENT_PARKED, facts, code), now);
                });
    }

    @Override
    public boolean postponed(ClaimedEvent event, String code, Instant until, boolean inDoubt) {
        return InboxTransaction.call(() -> postpone(event, code, until, inDoubt));
    }

    private boolean postpone(ClaimedEvent event, String code, Instant until, boolean inDoubt) {
        return settle(
                event,
                "next_attempt_at = :until, verdict_code = :code, in_doubt = in_doubt or :inDoubt",
                query -> query.setParameter("until", until)
                        .setParameter("code", code)
                        .setParameter("inDoubt", inDoubt),
                facts -> {});
    }

    @Override
    public Optional<InboxState> failed(ClaimedEvent event, String code, int most, Instant until, Instant now) {
        return InboxTransaction.call(() -> failing.failed(event, code, most, until, now));
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
                ((Number) row[2]).longValue(),
                (Boolean) row[3],
                Duration.ofMillis(Math.max(0, ((Number) row[4]).longValue())));
    }

    private boolean settle(
            ClaimedEvent event, String outcome, UnaryOperator<Query> parameters, Consumer<EventFacts> telling) {
        List<?> settled = parameters
                .apply(entities.createNativeQuery("update sync.sync_inbox set claim = null, claimed_until = null, "
                        + outcome + " where receipt = :receipt and claim = :claim" + ToldFacts.RETURNING))
                .setParameter("receipt", event.receipt())
                .setParameter("claim", event.claim())
                .getResultList();
        settled.forEach(row -> telling.accept(ToldFacts.of(row)));
        return !settled.isEmpty();
    }
}

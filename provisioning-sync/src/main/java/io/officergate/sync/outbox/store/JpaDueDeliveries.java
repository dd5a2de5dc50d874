package io.officergate.sync.outbox.store;

import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.DueDeliveries;
import io.officergate.sync.outbox.OutboxBacklog;
import io.officergate.sync.outbox.OutboxKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Hands out rows with {@code FOR UPDATE SKIP LOCKED} and a lease. That at most one row of a receipt is out is held by the unique index
 * {@code UQ_SYNC_OUTBOX_IN_FLIGHT}.
 */
@Singleton
final class JpaDueDeliveries implements DueDeliveries {

    private static final int LONGEST_ERROR = 500;
    private static final String CONSTRAINT_VIOLATION = "23";

    private final EntityManager entities;

    JpaDueDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ClaimedDelivery> claim(OutboxKind kind, int most, Instant now, Duration lease) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> claimed(kind, most, now, lease));
        } catch (RuntimeException e) {
            if (isConstraintViolation(e)) {
                return List.of(); // Another copy was faster with the same receipt; the next round sees it.
            }
            throw e;
        }
    }

    private List<ClaimedDelivery> claimed(OutboxKind kind, int most, Instant now, Duration lease) {
        List<?> rows = entities.createNativeQuery(OutboxSql.CLAIM, OutboxRow.class)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(OutboxRow.class::cast)
                .sorted(Comparator.comparingLong(row -> row.toldOrder))
                .map(OutboxRow::claimed)
                .toList();
    }

    /** Each claim is a random one, so that no two of the lists can be taken for another pair. */
    @Override
    public int delivered(List<ClaimedDelivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return 0;
        }
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(OutboxSql.DELIVERED)
                .setParameter("now", now)
                .setParameter(
                        "ids", deliveries.stream().map(ClaimedDelivery::id).toList())
                .setParameter(
                        "claims",
                        deliveries.stream().map(ClaimedDelivery::claim).toList())
                .executeUpdate());
    }

    @Override
    public boolean postponed(ClaimedDelivery delivery, String why, Instant until) {
        return settle(
                delivery, "next_attempt_at = :until, last_error = :why", query -> query.setParameter("until", until)
                        .setParameter("why", shortened(why)));
    }

    @Override
    public boolean refused(ClaimedDelivery delivery, String why, Instant until) {
        return settle(
                delivery,
                "next_attempt_at = :until, last_error = :why, refusals = refusals + 1",
                query -> query.setParameter("until", until).setParameter("why", shortened(why)));
    }

    @Override
    public boolean givenUp(ClaimedDelivery delivery, String why, Instant now) {
        return settle(
                delivery,
                "given_up_at = :now, last_error = :why, refusals = refusals + 1",
                query -> query.setParameter("now", now).setParameter("why", shortened(why)));
    }

    @Override
    public void hurry(OutboxKind kind, Instant now) {
        QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(OutboxSql.HURRY)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .executeUpdate());
    }

    @Override
    public OutboxBacklog backlog(OutboxKind kind, Instant now) {
        Object[] row = QuarkusTransaction.requiringNew()
                .call(() -> (Object[]) entities.createNativeQuery(OutboxSql.BACKLOG)
                        .setParameter("kind", kind.name())
                        .setParameter("now", now)
                        .getSingleResult());
        return new OutboxBacklog(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Duration.ofMillis(Math.max(0, ((Number) row[2]).longValue())));
    }

    private boolean settle(ClaimedDelivery delivery, String outcome, UnaryOperator<Query> parameters) {
        return QuarkusTransaction.requiringNew()
                .call(() -> parameters
                                .apply(entities.createNativeQuery(
                                        "update sync.sync_outbox set claim = null, claimed_until = null, " + outcome
                                                + " where id = :id and claim = :claim"))
                                .setParameter("id", delivery.id())
                                .setParameter("claim", delivery.claim())
                                .executeUpdate()
                        == 1);
    }

    private static String shortened(String why) {
        return why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
    }

    private static boolean isConstraintViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith(CONSTRAINT_VIOLATION);
            }
        }
        return false;
    }
}

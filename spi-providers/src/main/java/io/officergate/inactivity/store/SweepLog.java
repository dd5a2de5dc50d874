package io.officergate.inactivity.store;

import io.officergate.inactivity.SweepClock;
import io.officergate.inactivity.SweepClock.Verdict;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a realm was swept last, and whether its clock was believed then; within the caller's transaction. */
public final class SweepLog {
    private static final Duration REPORT_AGAIN = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final String realmId;

    public SweepLog(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    /**
     * What a look came to.
     *
     * @param verdict whether the clock is believed
     * @param isNews whether it is not, and nobody was told of it within a day
     * @param last what it was compared with: the last sweep, before the first one the clock of the database
     */
    public record Look(Verdict verdict, boolean isNews, Instant last) {}

    /** When the last sweep looked, and since when sweeps are halted; empty before the first one, and while they go. */
    public record State(Optional<Instant> lookedAt, Optional<Instant> haltedAt) {}

    /** How it stands. */
    public State state() {
        List<?> rows = entityManager
                .createNativeQuery("select LOOKED_AT, HALTED_AT from OG_IDLE_SWEEP where REALM_ID = :realm")
                .setParameter("realm", realmId)
                .getResultList();
        return rows.stream()
                .map(row -> state((Object[]) row))
                .findFirst()
                .orElseGet(() -> new State(Optional.empty(), Optional.empty()));
    }

    /** How it stands, and nobody else changes it until the transaction ends. */
    public State lock() {
        return state(row());
    }

    private static State state(@Nullable Object[] row) {
        return new State(Optional.ofNullable((Instant) row[0]), Optional.ofNullable((Instant) row[1]));
    }

    /** Compares the clock, and writes down that this sweep looked, or that it must not. */
    public Look look(SweepClock clock, Instant now) {
        @Nullable Object[] row = row();
        Instant last = (Instant) row[0];
        Instant halted = (Instant) row[1];
        Verdict verdict = clock.decide(last, now);
        if (verdict == Verdict.GOES) {
            confirm(now);
            return new Look(verdict, false, last);
        }
        boolean isNews = halted == null || halted.plus(REPORT_AGAIN).isBefore(now) || halted.isAfter(now);
        if (isNews) {
            update("HALTED_AT = :now", now);
        }
        return new Look(verdict, isNews, last);
    }

    /** The clock is right: the next sweep compares with this instant. */
    public void confirm(Instant now) {
        row();
        update("LOOKED_AT = :now, HALTED_AT = null", now);
    }

    /** Whether unit heads get their lists in this transaction: nobody has sent those of this week. */
    public boolean claimLists(LocalDate monday) {
        return entityManager
                        .createNativeQuery("update OG_IDLE_SWEEP set LISTED_ON = :monday"
                                + " where REALM_ID = :realm and (LISTED_ON is null or LISTED_ON < :monday)")
                        .setParameter("monday", monday)
                        .setParameter("realm", realmId)
                        .executeUpdate()
                == 1;
    }

    private @Nullable Object[] row() {
        entityManager
                .createNativeQuery(
                        "insert into OG_IDLE_SWEEP (REALM_ID, LOOKED_AT) values (:realm, now()) on conflict do nothing")
                .setParameter("realm", realmId)
                .executeUpdate();
        return (Object[]) entityManager
                .createNativeQuery("select LOOKED_AT, HALTED_AT from OG_IDLE_SWEEP where REALM_ID = :realm for update")
                .setParameter("realm", realmId)
                .getSingleResult();
    }

    private void update(String what, Instant now) {
        entityManager
                .createNativeQuery("update OG_IDLE_SWEEP set " + what + " where REALM_ID = :realm")
                .setParameter("now", now)
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}

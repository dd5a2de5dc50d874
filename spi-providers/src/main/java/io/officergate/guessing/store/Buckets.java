package io.officergate.guessing.store;

import io.officergate.guessing.AccountPolicy;
import io.officergate.guessing.Bucket;
import io.officergate.guessing.Standing;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Json;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives tries back, forgets and reads what is held against an account; within the caller's transaction. */
public final class Buckets {
    /** One statement for any number of settlements. A lock falls when fewer tries are left than lock. */
    private static final String SETTLE = """
            update OG_GUESS_BUCKET b set
              TRIES = %1$s,
              LOCKED_UNTIL = case when cardinality(%1$s) < :tries then null else b.LOCKED_UNTIL end
            from json_to_recordset(cast(:work as json)) as w(realm text, bucket text, cleared bigint, given bigint[])
            where b.REALM_ID = w.realm and b.BUCKET = w.bucket
            """.formatted(
                    "array(select t from unnest(b.TRIES) t where t > w.cleared and t <> all(w.given) order by t)");

    private static final int SWEPT_AT_ONCE = 1000;

    private final EntityManager entityManager;
    private final AccountPolicy policy;

    public Buckets(EntityManager entityManager, AccountPolicy policy) {
        this.entityManager = entityManager;
        this.policy = policy;
    }

    /** Undoes what was right, in one statement. Tries that are gone already are no error. */
    public void settle(List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(SETTLE)
                .setParameter("tries", policy.tries())
                .setParameter("work", Json.write(byBucket(settlements)))
                .executeUpdate();
    }

    /** The try was wrong: it counts, also when a sign-in that was completed meanwhile forgot it. */
    public void hold(TakenTry wrong) {
        entityManager
                .createNativeQuery("update OG_GUESS_BUCKET set TRIES = array("
                        + "select t from unnest(TRIES || cast(:token as bigint)) t order by t)"
                        + " where REALM_ID = :realm and BUCKET = :bucket and not :token = any(TRIES)")
                .setParameter("realm", wrong.realmId())
                .setParameter("bucket", wrong.bucket().key())
                .setParameter("token", wrong.token())
                .executeUpdate();
    }

    /** What is held against the account: from elsewhere, and on each of its known devices. */
    public Map<Bucket, Standing> of(String realmId, OfficerId officer) {
        List<?> rows = entityManager
                .createNativeQuery("select BUCKET, array_to_string(TRIES, ','), LOCKED_UNTIL from OG_GUESS_BUCKET"
                        + " where REALM_ID = :realm and OFFICER_ID = :officer order by BUCKET desc")
                .setParameter("realm", realmId)
                .setParameter("officer", officer.value())
                .getResultList();
        Map<Bucket, Standing> standings = new LinkedHashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            standings.put(Bucket.ofKey((String) row[0], officer), Tries.standing(Tries.tokens((String) row[1]), (Number)
                    row[2]));
        }
        return standings;
    }

    /** Until when each of the accounts is locked, wherever its tries are counted; those that are not locked are left out. */
    public Map<OfficerId, Instant> lockedUntil(String realmId, Collection<OfficerId> officers, Instant now) {
        List<?> rows = entityManager
                .createNativeQuery("select OFFICER_ID, max(LOCKED_UNTIL) from OG_GUESS_BUCKET"
                        + " where REALM_ID = :realm and OFFICER_ID in :officers and LOCKED_UNTIL > :now"
                        + " group by OFFICER_ID")
                .setParameter("realm", realmId)
                .setParameter(
                        "officers", officers.stream().map(OfficerId::value).toList())
                .setParameter("now", Micros.of(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new OfficerId((String) row[0]), row -> Micros.toInstant(((Number) row[1]).longValue())));
    }

    /**
     * Forgets everything held against the account.
     *
     * @return how many buckets there were
     */
    public int forget(String realmId, OfficerId officer) {
        return entityManager
                .createNativeQuery("delete from OG_GUESS_BUCKET where REALM_ID = :realm and OFFICER_ID = :officer")
                .setParameter("realm", realmId)
                .setParameter("officer", officer.value())
                .executeUpdate();
    }

    /** Deletes rows in which nothing counts any more, at most a thousand; rows that somebody works on stay. */
    public int sweep(Instant now) {
        return entityManager
                .createNativeQuery("delete from OG_GUESS_BUCKET where (REALM_ID, BUCKET) in ("
                        + "select REALM_ID, BUCKET from OG_GUESS_BUCKET where TOUCHED_AT <= :since"
                        + " and coalesce(LOCKED_UNTIL, 0) <= :now limit :limit for update skip locked)")
                .setParameter("since", Micros.of(policy.countsSince(now)))
                .setParameter("now", Micros.of(now))
                .setParameter("limit", SWEPT_AT_ONCE)
                .executeUpdate();
    }

    private static List<Map<String, Object>> byBucket(List<Settlement> settlements) {
        Map<List<String>, Map<String, Object>> work = new LinkedHashMap<>();
        Map<List<String>, List<Long>> given = new LinkedHashMap<>();
        for (Settlement settlement : settlements) {
            List<String> key = List.of(settlement.realmId(), settlement.bucket());
            List<Long> tokens = given.computeIfAbsent(key, unused -> new ArrayList<>());
            Map<String, Object> row = work.computeIfAbsent(
                    key,
                    unused -> new LinkedHashMap<>(Map.of(
                            "realm",
                            settlement.realmId(),
                            "bucket",
                            settlement.bucket(),
                            "cleared",
                            0L,
                            "given",
                            tokens)));
            if (settlement.withAllBefore()) {
                row.merge("cleared", settlement.token(), (a, b) -> Math.max((Long) a, (Long) b));
            } else {
                tokens.add(settlement.token());
            }
        }
        return List.copyOf(work.values());
    }
}

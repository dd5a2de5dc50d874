package io.officergate.guessing.store;

import io.officergate.guessing.AccountPolicy;
import io.officergate.guessing.AddressPolicy;
import io.officergate.guessing.AttemptVerdict;
import io.officergate.guessing.AttemptVerdict.Granted;
import io.officergate.guessing.AttemptVerdict.Throttled;
import io.officergate.guessing.Bucket;
import io.officergate.guessing.NetworkAddress;
import io.officergate.guessing.Standing;
import io.officergate.kernel.OfficerId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Takes tries, within the caller's transaction, which should be short: the row of the bucket is locked until it ends. */
public final class Tries {
    /**
     * One statement: what the address may, then the bucket. A row that is there is always written, so that what comes
     * back is the row as it is now and not as it was when the statement began; a try is added only when the bucket is
     * open, and whose try it was is told by the mark.
     */
    private static final String RESERVE = """
            with address as (
              select coalesce((select count(*) from OG_GUESS_ADDRESS a, unnest(a.FAILURES) f
                                where a.REALM_ID = :realm and a.ADDRESS = :address and f > :addressSince), 0) as failures,
                     (select min(f) from OG_GUESS_ADDRESS a, unnest(a.FAILURES) f
                       where a.REALM_ID = :realm and a.ADDRESS = :address and f > :addressSince) as oldest,
                     coalesce((select count(*) from OG_GUESS_ADDRESS a, jsonb_each_text(a.SIGNED_IN) s
                                where a.REALM_ID = :realm and a.ADDRESS = :address
                                  and cast(s.value as bigint) > :officeSince), 0) as officers
            ), bucket as (
              insert into OG_GUESS_BUCKET as b (REALM_ID, BUCKET, OFFICER_ID, TRIES, LOCKED_UNTIL, TAKEN_BY, TOUCHED_AT)
              select :realm, :bucket, nullif(:officer, ''), array[cast(:now as bigint)], null, :mark, :now
                from address where address.failures < least(:addressMost, :addressFailures + :perOfficer * address.officers)
              on conflict (REALM_ID, BUCKET) do update set
                TRIES = case when %1$s then %2$s else b.TRIES end,
                LOCKED_UNTIL = case when not %1$s then b.LOCKED_UNTIL
                                    when cardinality(%2$s) >= :tries then :lockUntil
                                    else null end,
                TAKEN_BY = case when %1$s then :mark else b.TAKEN_BY end,
                TOUCHED_AT = :now
              returning array_to_string(b.TRIES, ',') as tries, b.LOCKED_UNTIL as locked, b.TAKEN_BY = :mark as mine
            )
            select address.oldest, bucket.tries, bucket.locked, bucket.mine from address left join bucket on true
            """.formatted(
                    "(coalesce(b.LOCKED_UNTIL, 0) <= :now"
                            + " and (select count(*) from unnest(b.TRIES) t where t > :since) < :most)",
                    "(array(select t from unnest(b.TRIES) t where t > :since order by t)"
                            + " || greatest(:now, (select coalesce(max(t), 0) + 1 from unnest(b.TRIES) t)))");

    private final EntityManager entityManager;
    private final AccountPolicy account;
    private final AddressPolicy addresses;

    public Tries(EntityManager entityManager, AccountPolicy account, AddressPolicy addresses) {
        this.entityManager = entityManager;
        this.account = account;
        this.addresses = addresses;
    }

    /**
     * Takes a try if one is left: one statement, exact for any number of askers on any number of nodes.
     *
     * @param address where it is asked from; empty when that does not matter, as on a known device
     * @param challengeSolved also true where no challenge is asked
     */
    public Reservation reserve(
            String realmId, Bucket bucket, Optional<NetworkAddress> address, boolean challengeSolved, Instant now) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(RESERVE)
                .setParameter("realm", realmId)
                .setParameter("address", address.map(NetworkAddress::value).orElse(""))
                .setParameter("addressSince", Micros.of(addresses.countsSince(now)))
                .setParameter("officeSince", Micros.of(addresses.officeSince(now)))
                .setParameter("addressFailures", addresses.failures())
                .setParameter("perOfficer", addresses.perOfficer())
                .setParameter("addressMost", addresses.most())
                .setParameter("bucket", bucket.key())
                .setParameter("officer", bucket.officer().map(OfficerId::value).orElse(""))
                .setParameter("now", Micros.of(now))
                .setParameter("since", Micros.of(account.countsSince(now)))
                .setParameter("most", account.most(challengeSolved))
                .setParameter("tries", account.tries())
                .setParameter("lockUntil", Micros.of(now.plus(account.lock())))
                .setParameter("mark", ThreadLocalRandom.current().nextLong())
                .getSingleResult();
        return answer(realmId, bucket, row, challengeSolved, now);
    }

    private Reservation answer(String realmId, Bucket bucket, Object[] row, boolean challengeSolved, Instant now) {
        if (row[1] == null) {
            Instant oldest = row[0] == null ? now : Micros.toInstant(((Number) row[0]).longValue());
            return new Reservation(new Throttled(addresses.heardAgain(oldest)), Optional.empty());
        }
        long[] tokens = tokens((String) row[1]);
        if (Boolean.TRUE.equals(row[3])) {
            TakenTry taken = new TakenTry(realmId, bucket, tokens[tokens.length - 1], tokens.length);
            return new Reservation(new Granted(tokens.length), Optional.of(taken));
        }
        AttemptVerdict verdict = account.decide(standing(tokens, (Number) row[2]), challengeSolved, now);
        return new Reservation(verdict, Optional.empty());
    }

    static Standing standing(long[] tokens, @Nullable Number lockedUntil) {
        List<Instant> tries = LongStream.of(tokens).mapToObj(Micros::toInstant).toList();
        return new Standing(
                tries, Optional.ofNullable(lockedUntil).map(Number::longValue).map(Micros::toInstant));
    }

    static long[] tokens(String list) {
        return list.isEmpty()
                ? new long[0]
                : Arrays.stream(list.split(",", -1)).mapToLong(Long::parseLong).toArray();
    }
}

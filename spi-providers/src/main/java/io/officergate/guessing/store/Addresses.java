package io.officergate.guessing.store;

import io.officergate.guessing.AddressPolicy;
import io.officergate.guessing.NetworkAddress;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Json;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Remembers failures of addresses and who signed in from there; within the caller's transaction. */
public final class Addresses {
    private static final String FAILED = """
            insert into OG_GUESS_ADDRESS as a (REALM_ID, ADDRESS, FAILURES, SIGNED_IN, TOUCHED_AT)
            values (:realm, :address, array[cast(:now as bigint)], cast('{}' as jsonb), :now)
            on conflict (REALM_ID, ADDRESS) do update set
              FAILURES = %1$s, TOUCHED_AT = :now,
              TOLD_AT = case when %2$s then :now else a.TOLD_AT end,
              TOLD_BY = case when %2$s then :mark else a.TOLD_BY end
            returning coalesce(a.TOLD_BY = :mark, false)
            """.formatted(
                    "(array(select f from unnest(a.FAILURES) f where f > :since) || cast(:now as bigint))",
                    "(coalesce(a.TOLD_AT, 0) <= :since"
                            + " and (select count(*) + 1 from unnest(a.FAILURES) f where f > :since)"
                            + " >= least(:most, :failures + :perOfficer * (select count(*) from"
                            + " jsonb_each_text(a.SIGNED_IN) s where cast(s.value as bigint) > :officeSince)))");

    private static final String SIGNED_IN = """
            insert into OG_GUESS_ADDRESS as a (REALM_ID, ADDRESS, FAILURES, SIGNED_IN, TOUCHED_AT)
            select w.realm, w.address, cast('{}' as bigint[]), w.officers, :now
              from json_to_recordset(cast(:work as json)) as w(realm text, address text, officers jsonb)
             order by w.realm, w.address
            on conflict (REALM_ID, ADDRESS) do update set TOUCHED_AT = :now,
              SIGNED_IN = (select coalesce(jsonb_object_agg(s.key, s.value), cast('{}' as jsonb))
                             from (select key, value from jsonb_each(a.SIGNED_IN || excluded.SIGNED_IN)
                                    where cast(value as bigint) > :officeSince
                                    order by cast(value as bigint) desc limit :most) s)
            """;

    private static final int SWEPT_AT_ONCE = 1000;

    private final EntityManager entityManager;
    private final AddressPolicy policy;

    public Addresses(EntityManager entityManager, AddressPolicy policy) {
        this.entityManager = entityManager;
        this.policy = policy;
    }

    /**
     * Counts a failure.
     *
     * @return whether it is the one that uses the allowance up, and nobody was told within the window
     */
    public boolean failed(String realmId, NetworkAddress address, Instant now) {
        return (Boolean) entityManager
                .createNativeQuery(FAILED)
                .setParameter("realm", realmId)
                .setParameter("address", address.value())
                .setParameter("now", Micros.of(now))
                .setParameter("since", Micros.of(policy.countsSince(now)))
                .setParameter("officeSince", Micros.of(policy.officeSince(now)))
                .setParameter("failures", policy.failures())
                .setParameter("perOfficer", policy.perOfficer())
                .setParameter("most", policy.most())
                .setParameter("mark", ThreadLocalRandom.current().nextLong())
                .getSingleResult();
    }

    /**
     * An officer completed a sign-in from an address.
     *
     * @param at when
     */
    public record SignIn(String realmId, NetworkAddress address, OfficerId officer, Instant at) {}

    /** Remembers completed sign-ins, in one statement. */
    public void signedIn(List<SignIn> signIns, Instant now) {
        if (signIns.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(SIGNED_IN)
                .setParameter("now", Micros.of(now))
                .setParameter("officeSince", Micros.of(policy.officeSince(now)))
                .setParameter("most", policy.officersRemembered())
                .setParameter("work", Json.write(byAddress(signIns)))
                .executeUpdate();
    }

    /** Deletes addresses of which nothing counts any more, at most a thousand; rows that somebody works on stay. */
    public int sweep(Instant now) {
        Instant since =
                policy.officeFor().compareTo(policy.window()) > 0 ? policy.officeSince(now) : policy.countsSince(now);
        return entityManager
                .createNativeQuery("delete from OG_GUESS_ADDRESS where (REALM_ID, ADDRESS) in ("
                        + "select REALM_ID, ADDRESS from OG_GUESS_ADDRESS where TOUCHED_AT <= :since"
                        + " limit :limit for update skip locked)")
                .setParameter("since", Micros.of(since))
                .setParameter("limit", SWEPT_AT_ONCE)
                .executeUpdate();
    }

    private static List<Map<String, Object>> byAddress(List<SignIn> signIns) {
        Map<List<String>, Map<String, Long>> officers = new LinkedHashMap<>();
        signIns.forEach(signIn -> officers.computeIfAbsent(
                        List.of(signIn.realmId(), signIn.address().value()), unused -> new LinkedHashMap<>())
                .put(signIn.officer().value(), Micros.of(signIn.at())));
        return officers.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "realm",
                        entry.getKey().get(0),
                        "address",
                        entry.getKey().get(1),
                        "officers",
                        entry.getValue()))
                .toList();
    }
}

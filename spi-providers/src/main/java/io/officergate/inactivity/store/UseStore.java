package io.officergate.inactivity.store;

import io.officergate.inactivity.RecentUses;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Now;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes down when officers used their accounts, within the caller's transaction. */
public final class UseStore {
    /** An account that was locked meanwhile is not opened by a use of before; the index is written when the day changes only. */
    private static final String WRITE = """
            with account as (
              update OG_OFFICER set LAST_USED_AT = :now, IDLE_SINCE = cast(:today as date)
               where OFFICER_ID = :officer and STATUS = 'ACTIVE'
                 and (LAST_USED_AT is null or LAST_USED_AT not between :stale and :soon or IDLE_SINCE < cast(:today as date))
            )
            insert into OG_SYSTEM_USE as u (OFFICER_ID, CLIENT_ID, LAST_USED_AT) values (:officer, :system, :now)
                on conflict (OFFICER_ID, CLIENT_ID) do update set LAST_USED_AT = excluded.LAST_USED_AT
             where u.LAST_USED_AT not between :stale and :soon
                or cast(u.LAST_USED_AT at time zone 'Asia/Ho_Chi_Minh' as date) < cast(:today as date)
            """;

    private final EntityManager entityManager;

    public UseStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The officer uses the system with this client id of Keycloak; nothing when it is known to the hour. */
    public void write(OfficerId officer, String systemId, Instant now) {
        entityManager
                .createNativeQuery(WRITE)
                .setParameter("officer", officer.value())
                .setParameter("system", systemId)
                .setParameter("now", now)
                .setParameter("today", Now.day(now).toString())
                .setParameter("stale", now.minus(RecentUses.EXACT_TO))
                .setParameter("soon", now.plus(RecentUses.EXACT_TO))
                .executeUpdate();
    }
}

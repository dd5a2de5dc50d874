package io.officergate.session.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Remembers sessions that a newer sign-in ended, so that the older browser can be told why. */
public final class ReplacedSessions {
    /** Longer than any session lives: nobody comes back with the cookie of an older one. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;

    public ReplacedSessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Remembers one, and forgets some whose time is over. */
    public void remember(String sessionId, Instant now) {
        entityManager
                .createNativeQuery("with old as (delete from OG_REPLACED_SESSION where SESSION_ID in ("
                        + "select SESSION_ID from OG_REPLACED_SESSION where REPLACED_AT < :since"
                        + " limit 100 for update skip locked))"
                        + " insert into OG_REPLACED_SESSION (SESSION_ID, REPLACED_AT) values (:session, :now)"
                        + " on conflict do nothing")
                .setParameter("since", now.minus(KEPT))
                .setParameter("session", sessionId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether a newer sign-in ended that session. */
    public boolean include(String sessionId) {
        return !entityManager
                .createNativeQuery("select 1 from OG_REPLACED_SESSION where SESSION_ID = :session")
                .setParameter("session", sessionId)
                .getResultList()
                .isEmpty();
    }
}

package io.officergate.personnel.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Remembers which refusals stand in the audit trail, so that whoever repeats an event does not fill it. */
public final class RefusedEvents {
    private final EntityManager entityManager;

    public RefusedEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this event is refused for this reason for the first time; the primary key decides between two at once. */
    public boolean isFirst(String realmId, String source, String eventId, String code, Instant now) {
        return entityManager
                        .createNativeQuery("insert into OG_REFUSED_EVENT (REALM_ID, SOURCE, EVENT_ID, CODE, REFUSED_AT)"
                                + " values (:realm, :source, :id, :code, :now) on conflict do nothing")
                        .setParameter("realm", realmId)
                        .setParameter("source", source)
                        .setParameter("id", eventId)
                        .setParameter("code", code)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}

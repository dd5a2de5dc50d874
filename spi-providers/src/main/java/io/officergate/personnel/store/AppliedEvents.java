package io.officergate.personnel.store;

import io.officergate.personnel.Claim;
import io.officergate.personnel.Claim.AppliedBefore;
import io.officergate.personnel.Claim.Conflict;
import io.officergate.personnel.Claim.New;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Remembers which events were applied; the primary key decides between two at once. */
public final class AppliedEvents {
    private final EntityManager entityManager;

    public AppliedEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The entity to register with Keycloak. */
    public static Class<?> entity() {
        return AppliedEventEntity.class;
    }

    /** Takes the event for this transaction; waits for another one that is applying it just now. */
    public Claim claim(String realmId, String source, String eventId, String contentDigest, Instant now) {
        int inserted = entityManager
                .createNativeQuery("insert into OG_APPLIED_EVENT"
                        + " (SOURCE, EVENT_ID, REALM_ID, CONTENT_DIGEST, APPLIED_AT)"
                        + " values (:source, :id, :realm, :digest, :now) on conflict do nothing")
                .setParameter("source", source)
                .setParameter("id", eventId)
                .setParameter("realm", realmId)
                .setParameter("digest", contentDigest)
                .setParameter("now", now)
                .executeUpdate();
        if (inserted == 1) {
            return new New();
        }
        AppliedEventEntity before = row(source, eventId);
        if (!before.contentDigest.equals(contentDigest) || before.answer == null) {
            return new Conflict();
        }
        return new AppliedBefore(before.answer);
    }

    /** Keeps the answer for repeats. */
    public void keepAnswer(String source, String eventId, String answer) {
        entityManager
                .createNativeQuery(
                        "update OG_APPLIED_EVENT set ANSWER = :answer where SOURCE = :source and EVENT_ID = :id")
                .setParameter("answer", answer)
                .setParameter("source", source)
                .setParameter("id", eventId)
                .executeUpdate();
    }

    private AppliedEventEntity row(String source, String eventId) {
        AppliedEventEntity row =
                entityManager.find(AppliedEventEntity.class, new AppliedEventEntity.Key(source, eventId));
        if (row == null) {
            throw new IllegalStateException("the claim of an event is missing");
        }
        return row;
    }
}

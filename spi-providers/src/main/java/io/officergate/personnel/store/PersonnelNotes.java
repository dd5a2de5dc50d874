package io.officergate.personnel.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Remembers which notes were taken: table {@code OG_PERSONNEL_NOTE}. The primary key decides between two at once. */
public final class PersonnelNotes {
    private final EntityManager entityManager;

    public PersonnelNotes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is known of a note. */
    public enum Known {
        /** Taken now, for this transaction. */
        NEW,
        /** Taken before. */
        BEFORE,
        /** Another note was taken under this id. */
        OTHER
    }

    /** Takes the note for this transaction; waits for another one that is taking it just now. */
    public Known take(String realmId, UUID id, String contentDigest, Instant now) {
        int inserted = entityManager
                .createNativeQuery("insert into OG_PERSONNEL_NOTE (ID, REALM_ID, CONTENT_DIGEST, NOTED_AT)"
                        + " values (:id, :realm, :digest, :now) on conflict do nothing")
                .setParameter("id", id.toString())
                .setParameter("realm", realmId)
                .setParameter("digest", contentDigest)
                .setParameter("now", now)
                .executeUpdate();
        if (inserted == 1) {
            return Known.NEW;
        }
        boolean same = entityManager
                .createNativeQuery("select 1 from OG_PERSONNEL_NOTE where ID = :id and REALM_ID = :realm"
                        + " and CONTENT_DIGEST = :digest")
                .setParameter("id", id.toString())
                .setParameter("realm", realmId)
                .setParameter("digest", contentDigest)
                .getResultStream()
                .findAny()
                .isPresent();
        return same ? Known.BEFORE : Known.OTHER;
    }
}

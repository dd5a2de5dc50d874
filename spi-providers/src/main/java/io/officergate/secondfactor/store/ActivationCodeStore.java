package io.officergate.secondfactor.store;

import io.officergate.kernel.OfficerId;
import io.officergate.secondfactor.IssuedCode;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes activation codes within the caller's transaction; an officer has at most one. */
public final class ActivationCodeStore {
    private final EntityManager entityManager;

    public ActivationCodeStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new code in place of the officer's earlier one, used or not. */
    public void replace(OfficerId officer, IssuedCode code) {
        entityManager
                .createNativeQuery("insert into OG_ACTIVATION_CODE"
                        + " (OFFICER_ID, CODE_ID, CODE_SEAL, ISSUED_AT, EXPIRES_AT, USED_AT)"
                        + " values (:officer, :id, :seal, :issued, :expires, null)"
                        + " on conflict (OFFICER_ID) do update set CODE_ID = excluded.CODE_ID,"
                        + " CODE_SEAL = excluded.CODE_SEAL, ISSUED_AT = excluded.ISSUED_AT,"
                        + " EXPIRES_AT = excluded.EXPIRES_AT, USED_AT = null")
                .setParameter("officer", officer.value())
                .setParameter("id", code.id())
                .setParameter("seal", code.seal())
                .setParameter("issued", code.issuedAt())
                .setParameter("expires", code.expiresAt())
                .executeUpdate();
    }

    /** The officer's code that is neither used nor expired. */
    public Optional<IssuedCode> live(OfficerId officer, Instant now) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("select CODE_ID, CODE_SEAL, ISSUED_AT, EXPIRES_AT from OG_ACTIVATION_CODE"
                        + " where OFFICER_ID = :officer and USED_AT is null and EXPIRES_AT > :now")
                .setParameter("officer", officer.value())
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new IssuedCode((String) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
                .findFirst();
    }

    /**
     * Uses the code up; of two at once one wins.
     *
     * @return whether it was still there to be used
     */
    public boolean use(OfficerId officer, String codeId, Instant now) {
        return entityManager
                        .createNativeQuery("update OG_ACTIVATION_CODE set USED_AT = :now where OFFICER_ID = :officer"
                                + " and CODE_ID = :id and USED_AT is null and EXPIRES_AT > :now")
                        .setParameter("officer", officer.value())
                        .setParameter("id", codeId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Withdraws the officer's code, if there is one; for officers who leave or are suspended. */
    public void withdraw(OfficerId officer) {
        entityManager
                .createNativeQuery("delete from OG_ACTIVATION_CODE where OFFICER_ID = :officer")
                .setParameter("officer", officer.value())
                .executeUpdate();
    }
}

package io.officergate.password.store;

import io.officergate.kernel.OfficerId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Remembers that an account had a password, and whether one that somebody else chose was used; in the caller's transaction. */
public final class PasswordStore {
    private final EntityManager entityManager;

    public PasswordStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether the account ever had a password, even if it has none now. */
    public boolean isKnown(OfficerId whose) {
        return !entityManager
                .createNativeQuery("select 1 from OG_PASSWORD where OFFICER_ID = :whose")
                .setParameter("whose", whose.value())
                .getResultList()
                .isEmpty();
    }

    /** A password was set, and nobody has used it; on that day nobody needs to be told of its end. */
    public void wasSet(OfficerId whose, Instant now, LocalDate today) {
        entityManager
                .createNativeQuery(
                        "insert into OG_PASSWORD (OFFICER_ID, SET_AT, USED_AT, TOLD_ON) values (:whose, :now, null, :today)"
                                + " on conflict (OFFICER_ID) do update set SET_AT = excluded.SET_AT, USED_AT = null, TOLD_ON = excluded.TOLD_ON")
                .setParameter("whose", whose.value())
                .setParameter("now", now)
                .setParameter("today", today)
                .executeUpdate();
    }

    /**
     * Uses the password up; of two at once one wins.
     *
     * @param earliest when it must have been set at the earliest
     * @return whether nobody had used it, and it is not too old
     */
    public boolean use(OfficerId whose, Instant earliest, Instant now) {
        return entityManager
                        .createNativeQuery("update OG_PASSWORD set USED_AT = :now"
                                + " where OFFICER_ID = :whose and USED_AT is null and SET_AT > :earliest")
                        .setParameter("whose", whose.value())
                        .setParameter("earliest", earliest)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** The day on which the officer was told last that the password ends soon. */
    public Optional<LocalDate> told(OfficerId whose) {
        List<?> days = entityManager
                .createNativeQuery(
                        "select TOLD_ON from OG_PASSWORD where OFFICER_ID = :whose and TOLD_ON is not null",
                        LocalDate.class)
                .setParameter("whose", whose.value())
                .getResultList();
        return days.stream().map(LocalDate.class::cast).findFirst();
    }

    /** The officer was told that day, also when the password is older than this table. */
    public void wasTold(OfficerId whose, LocalDate day) {
        entityManager
                .createNativeQuery("insert into OG_PASSWORD (OFFICER_ID, SET_AT, TOLD_ON)"
                        + " values (:whose, to_timestamp(0), :day)"
                        + " on conflict (OFFICER_ID) do update set TOLD_ON = excluded.TOLD_ON")
                .setParameter("whose", whose.value())
                .setParameter("day", day)
                .executeUpdate();
    }

    /**
     * Claims a mail about the end of a password: whoever gets it sends it, once, whatever node looks.
     *
     * @param lastDay the day the mail is about; with another end it is another mail
     * @param step which of the mails about that day
     * @return whether nobody has sent this one, or a later one about that day
     */
    public boolean claimWarning(OfficerId whose, LocalDate lastDay, int step, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "insert into OG_PASSWORD as KNOWN (OFFICER_ID, SET_AT, WARNED_AT, WARNED_END, WARNED_STEP)"
                                        + " values (:whose, to_timestamp(0), :now, :lastDay, :step)"
                                        + " on conflict (OFFICER_ID) do update"
                                        + " set WARNED_AT = excluded.WARNED_AT, WARNED_END = excluded.WARNED_END, WARNED_STEP = excluded.WARNED_STEP"
                                        + " where KNOWN.WARNED_END is distinct from excluded.WARNED_END or KNOWN.WARNED_STEP > excluded.WARNED_STEP")
                        .setParameter("whose", whose.value())
                        .setParameter("now", now)
                        .setParameter("lastDay", lastDay)
                        .setParameter("step", step)
                        .executeUpdate()
                == 1;
    }

    /**
     * Notes that the account is compromised, and that its password is used up.
     *
     * @param unlessSince an instant; nothing is done when it was noted at that time or later
     * @return whether it was noted
     */
    public boolean compromise(OfficerId whose, Instant unlessSince, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "insert into OG_PASSWORD as KNOWN (OFFICER_ID, SET_AT, USED_AT, COMPROMISED_AT)"
                                        + " values (:whose, to_timestamp(0), :now, :now)"
                                        + " on conflict (OFFICER_ID) do update"
                                        + " set USED_AT = excluded.USED_AT, COMPROMISED_AT = excluded.COMPROMISED_AT"
                                        + " where KNOWN.COMPROMISED_AT is null or KNOWN.COMPROMISED_AT < :unlessSince")
                        .setParameter("whose", whose.value())
                        .setParameter("unlessSince", unlessSince)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Forgets an account that was deleted. */
    public void forget(OfficerId whose) {
        entityManager
                .createNativeQuery("delete from OG_PASSWORD where OFFICER_ID = :whose")
                .setParameter("whose", whose.value())
                .executeUpdate();
    }
}

package io.officergate.withdrawal.store;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.Deadlines;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Opens, escalates and confirms tasks within the caller's transaction; each happens once, whoever else tries. */
public final class TaskStore {
    private static final String OPEN = """
            insert into OG_WITHDRAWAL_TASK (REALM_ID, OFFICER_ID, CONNECTED_SYSTEM, DUTY, UNITS, DECISION, DECISION_DATE,
                                            EFFECTIVE_AT, OPENED_AT, DUE_AT, ESCALATE_AT, STATE)
            values (:realm, :officer, :system, :duty, :units, :decision, cast(nullif(:decisionDate, '') as date),
                    :effectiveAt, :openedAt, :dueAt, :escalateAt, 'OPEN')
            on conflict do nothing returning ID
            """;
    private static final String CONFIRM = """
            update OG_WITHDRAWAL_TASK set STATE = 'CONFIRMED', CONFIRMATION = :number, CONFIRMED_ON = :date,
                   CONFIRMED_BY = :by, CONFIRMED_AT = :at
             where ID = :id and STATE = 'OPEN'
            """;
    private static final String ESCALATE = """
            update OG_WITHDRAWAL_TASK set ESCALATED_AT = :now
             where ID = :id and STATE = 'OPEN' and ESCALATED_AT is null and ESCALATE_AT <= :now
            """;

    private final EntityManager entityManager;

    public TaskStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Opens a task, once for each officer, system, duty and decision; a decision is its number and when it takes effect, as
     * offices begin anew with number 1 each year.
     *
     * @return its number; empty when there is one already
     */
    public Optional<Long> open(
            String realmId,
            OfficerId officer,
            DutyAtSystem right,
            List<String> units,
            Decision decision,
            Instant effectiveAt,
            Instant openedAt,
            Deadlines deadlines) {
        List<?> ids = entityManager
                .createNativeQuery(OPEN)
                .setParameter("realm", realmId)
                .setParameter("officer", officer.value())
                .setParameter("system", right.system())
                .setParameter("duty", right.duty())
                .setParameter("units", String.join(",", units))
                .setParameter("decision", decision.number())
                .setParameter(
                        "decisionDate", decision.date().map(LocalDate::toString).orElse(""))
                .setParameter("effectiveAt", effectiveAt)
                .setParameter("openedAt", openedAt)
                .setParameter("dueAt", deadlines.dueAt())
                .setParameter("escalateAt", deadlines.escalateAt())
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    /**
     * Closes an open task.
     *
     * @return whether it was open; of two at once one closes it
     */
    public boolean confirm(long id, Confirmation confirmation) {
        return entityManager
                        .createNativeQuery(CONFIRM)
                        .setParameter("number", confirmation.number())
                        .setParameter("date", confirmation.date())
                        .setParameter("by", confirmation.by())
                        .setParameter("at", confirmation.at())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * Claims the escalation of a task: whoever gets it tells the superior, once, whatever node looks.
     *
     * @return whether it is open, its time has come, and nobody has escalated it
     */
    public boolean claimEscalation(long id, Instant now) {
        return entityManager
                        .createNativeQuery(ESCALATE)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** The realms in which tasks are to be escalated, in no order. */
    public List<String> realmsToEscalate(Instant now) {
        List<?> realms = entityManager
                .createNativeQuery("select distinct t.REALM_ID from OG_WITHDRAWAL_TASK t"
                        + " where t.STATE = 'OPEN' and t.ESCALATED_AT is null and t.ESCALATE_AT <= :now")
                .setParameter("now", now)
                .getResultList();
        return realms.stream().map(String.class::cast).toList();
    }

    /** Numbers of the tasks of a realm that are to be escalated, oldest first. */
    public List<Long> toEscalate(String realmId, Instant now) {
        List<?> ids = entityManager
                .createNativeQuery("select t.ID from OG_WITHDRAWAL_TASK t where t.REALM_ID = :realm"
                        + " and t.STATE = 'OPEN' and t.ESCALATED_AT is null and t.ESCALATE_AT <= :now order by t.ID")
                .setParameter("realm", realmId)
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}

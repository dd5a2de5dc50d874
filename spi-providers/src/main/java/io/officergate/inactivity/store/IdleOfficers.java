package io.officergate.inactivity.store;

import io.officergate.kernel.OfficerId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Locks whole batches of unused accounts within the caller's transaction: a handful of statements for a thousand, as one by one
 * a province would take hours (IDL-1). Several nodes share the work by row locks; who was locked is found by none again.
 */
public final class IdleOfficers {
    /** Somebody whose account was locked just now. */
    public record Locked(OfficerId officer, Optional<String> email, LocalDate idleSince) {}

    /** A group gives its roles to those below it, as {@code RoleUtils.getDeepUserRoleMappings} has it (Keycloak 26.7.3). */
    static final String PRIVILEGED = """
            with recursive privileged_role as (
              select unnest(cast(string_to_array(:roles, ',') as varchar[])) as ROLE_ID
            ), privileged_group (GROUP_ID) as (
              select m.GROUP_ID from GROUP_ROLE_MAPPING m join privileged_role r on r.ROLE_ID = m.ROLE_ID
              union
              select g.ID from privileged_group p join KEYCLOAK_GROUP g on g.PARENT_GROUP = p.GROUP_ID
            ),""";

    /** Each group of the realm with itself and all above it. */
    static final String ABOVE = """
             above (GROUP_ID, AT_ID, PARENT_ID) as (
              select g.ID, g.ID, g.PARENT_GROUP from KEYCLOAK_GROUP g where g.REALM_ID = :realm
              union all
              select a.GROUP_ID, g.ID, g.PARENT_GROUP from above a join KEYCLOAK_GROUP g on g.ID = a.PARENT_ID
            ),""";

    static final String IS_PRIVILEGED = """
            (exists (select 1 from USER_ROLE_MAPPING m join privileged_role r on r.ROLE_ID = m.ROLE_ID
                      where m.USER_ID = o.OFFICER_ID)
             or exists (select 1 from USER_GROUP_MEMBERSHIP m join privileged_group g on g.GROUP_ID = m.GROUP_ID
                         where m.USER_ID = o.OFFICER_ID))""";

    private static final String LOCK = PRIVILEGED + """
             due as (
              select o.OFFICER_ID from OG_OFFICER o
               where o.REALM_ID = :realm and o.STATUS = 'ACTIVE' and o.IDLE_SINCE <= :privilegedLast
                 and (o.IDLE_SINCE <= :last or %s)
               order by o.IDLE_SINCE limit :most for update of o skip locked
            ), locked as (
              update OG_OFFICER o set STATUS = 'LOCKED', REASON = 'INACTIVITY', LOCKED_FOR = 'INACTIVITY', SINCE = :now,
                                      DECISION_NUMBER = null
                from due where o.OFFICER_ID = due.OFFICER_ID
              returning o.OFFICER_ID, o.IDLE_SINCE
            ), account as (
              update USER_ENTITY u set ENABLED = false, NOT_BEFORE = :notBefore
                from locked where u.ID = locked.OFFICER_ID
              returning u.ID, u.EMAIL, locked.IDLE_SINCE
            )
            select ID, EMAIL, IDLE_SINCE from account
            """.formatted(IS_PRIVILEGED);

    /** Of those whose disuse counts from one day, who has had no warning of this lock, or only an earlier one. */
    private static final String WARN = PRIVILEGED + """
             due as (
              select o.OFFICER_ID from OG_OFFICER o join USER_ENTITY u on u.ID = o.OFFICER_ID
               where o.REALM_ID = :realm and o.STATUS = 'ACTIVE' and o.IDLE_SINCE = :since and u.EMAIL is not null
                 and (o.IDLE_WARNED_FOR is distinct from cast(:lockedOn as date) or o.IDLE_WARNED_STEP > :step)
                 and %s = :privileged
               limit :most for update of o skip locked
            )
            update OG_OFFICER o set IDLE_WARNED_FOR = :lockedOn, IDLE_WARNED_STEP = :step, IDLE_WARNED_AT = :now
              from due where o.OFFICER_ID = due.OFFICER_ID
            returning o.OFFICER_ID
            """.formatted(IS_PRIVILEGED);

    /** Of each unit head who can read it, the officers of the unit who are about to be locked; none of the heads themselves. */
    private static final String LISTS = PRIVILEGED + ABOVE + """
             idle as (
              select o.OFFICER_ID, m.GROUP_ID, u.USERNAME from OG_OFFICER o
                join USER_GROUP_MEMBERSHIP m on m.USER_ID = o.OFFICER_ID join USER_ENTITY u on u.ID = o.OFFICER_ID
                join above a on a.GROUP_ID = m.GROUP_ID and a.AT_ID <> a.GROUP_ID
                join KEYCLOAK_GROUP top on top.ID = a.AT_ID and top.NAME = 'units' and top.PARENT_GROUP = ' '
               where o.REALM_ID = :realm and o.STATUS = 'ACTIVE' and o.IDLE_SINCE <= :privilegedLast
                 and (o.IDLE_SINCE <= :last or %s)
            ), told as (
              select h.USER_ID, i.OFFICER_ID, i.USERNAME
                from idle i join USER_GROUP_MEMBERSHIP h on h.GROUP_ID = i.GROUP_ID and h.USER_ID <> i.OFFICER_ID
                join USER_ENTITY head on head.ID = h.USER_ID and head.ENABLED and head.EMAIL is not null
                join USER_ROLE_MAPPING r on r.USER_ID = h.USER_ID and r.ROLE_ID = :head
            ), written as (
              update OG_OFFICER o set IDLE_LISTED_AT = :now where o.OFFICER_ID in (select OFFICER_ID from told)
            )
            select USER_ID, string_agg(distinct USERNAME, ', ' order by USERNAME) from told group by USER_ID
            """.formatted(IS_PRIVILEGED);

    /** One parameter for all: a thousand of them cost more than the statement. */
    private static final String THEM = "(select unnest(cast(string_to_array(:ids, ',') as varchar[])))";

    private final EntityManager entityManager;

    public IdleOfficers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Locks those who are due: record, {@code enabled} and not-before.
     *
     * @param last the last day of use for which an account is locked now
     * @param privilegedLast the same for whoever has one of these roles, no earlier
     * @param roles ids of roles that make somebody privileged, with all that they come with
     * @param most at most so many
     */
    public List<Locked> lock(
            String realmId, LocalDate last, LocalDate privilegedLast, List<String> roles, Instant now, int most) {
        List<?> rows = entityManager
                .createNativeQuery(LOCK)
                .setParameter("realm", realmId)
                .setParameter("roles", String.join(",", roles))
                .setParameter("last", last)
                .setParameter("privilegedLast", privilegedLast)
                .setParameter("now", now)
                .setParameter("notBefore", Math.toIntExact(now.getEpochSecond()))
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> locked((Object[]) row)).toList();
    }

    /** Whose disuse would count from a day that is still to come, as a clock was ahead, counts from today; tells how many. */
    public int countFromTodayAtMost(String realmId, LocalDate today) {
        return entityManager
                .createNativeQuery("update OG_OFFICER set IDLE_SINCE = :today"
                        + " where REALM_ID = :realm and STATUS = 'ACTIVE' and IDLE_SINCE > :tomorrow")
                .setParameter("realm", realmId)
                .setParameter("today", today)
                .setParameter("tomorrow", today.plusDays(1))
                .executeUpdate();
    }

    /**
     * Those who are warned now of a lock; each is found once for each step.
     *
     * @param since the day from which their disuse counts
     * @param privileged whether those who have one of the roles, or all others
     * @param lockedOn when they are locked
     * @param step how many days before at most
     */
    public List<OfficerId> warn(
            String realmId,
            LocalDate since,
            boolean privileged,
            List<String> roles,
            LocalDate lockedOn,
            int step,
            Instant now,
            int most) {
        List<?> ids = entityManager
                .createNativeQuery(WARN)
                .setParameter("realm", realmId)
                .setParameter("since", since)
                .setParameter("privileged", privileged)
                .setParameter("roles", String.join(",", roles))
                .setParameter("lockedOn", lockedOn)
                .setParameter("step", step)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(id -> new OfficerId((String) id)).toList();
    }

    /**
     * User names of the officers of each unit head who are locked within some days, by the head.
     *
     * @param last and {@code privilegedLast} as for {@link #lock}, of that day
     * @param headRole id of the role of unit heads
     */
    public Map<OfficerId, String> lists(
            String realmId,
            LocalDate last,
            LocalDate privilegedLast,
            List<String> roles,
            String headRole,
            Instant now) {
        List<?> rows = entityManager
                .createNativeQuery(LISTS)
                .setParameter("realm", realmId)
                .setParameter("last", last)
                .setParameter("privilegedLast", privilegedLast)
                .setParameter("roles", String.join(",", roles))
                .setParameter("head", headRole)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> new OfficerId((String) row[0]), row -> (String) row[1]));
    }

    /** What could still open something is gone: activation codes, and consents of before. */
    public void endCodesAndConsents(List<OfficerId> officers) {
        String ids = ids(officers);
        for (String delete : List.of(
                "delete from OG_ACTIVATION_CODE where OFFICER_ID in " + THEM,
                "delete from USER_CONSENT_CLIENT_SCOPE where USER_CONSENT_ID in"
                        + " (select ID from USER_CONSENT where USER_ID in " + THEM + ")",
                "delete from USER_CONSENT where USER_ID in " + THEM)) {
            entityManager.createNativeQuery(delete).setParameter("ids", ids).executeUpdate();
        }
    }

    /** Those of them who have a session, online or offline. */
    public List<OfficerId> haveSessions(List<OfficerId> officers) {
        List<?> found = entityManager
                .createNativeQuery("select distinct USER_ID from OFFLINE_USER_SESSION where USER_ID in " + THEM)
                .setParameter("ids", ids(officers))
                .getResultList();
        return found.stream().map(id -> new OfficerId((String) id)).toList();
    }

    private static String ids(List<OfficerId> officers) {
        return officers.stream().map(OfficerId::value).collect(Collectors.joining(","));
    }

    private static Locked locked(@Nullable Object[] row) {
        return new Locked(new OfficerId((String) row[0]), Optional.ofNullable((String) row[1]), (LocalDate) row[2]);
    }
}

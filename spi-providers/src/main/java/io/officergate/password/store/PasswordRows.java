package io.officergate.password.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the passwords of all accounts of a realm that are no machine's, by user name, in one statement; rows come from the
 * database as they are consumed, within the caller's transaction. Whoever takes a stream closes it.
 */
public final class PasswordRows {
    private static final int ROWS_AT_A_TIME = 1000;
    /** Between the names of units: none has it. */
    private static final String SEPARATOR = "\u001f";

    /**
     * A group gives its roles and those above it, as {@code RoleUtils.getDeepUserRoleMappings} has it; of several passwords the
     * first by priority counts, as {@code JpaUserCredentialStore} has it (Keycloak 26.7.3).
     */
    private static final String SELECT = """
            with recursive said as (
              select * from unnest(cast(string_to_array(:roles, ',') as varchar[]),
                                   cast(string_to_array(:roleDays, ',') as int[])) as s (ROLE_ID, DAYS)
            ), above (GROUP_ID, AT_ID, PARENT_ID) as (
              select g.ID, g.ID, g.PARENT_GROUP from KEYCLOAK_GROUP g where g.REALM_ID = :realm
              union all
              select a.GROUP_ID, g.ID, g.PARENT_GROUP from above a join KEYCLOAK_GROUP g on g.ID = a.PARENT_ID
            ), of_group as (
              select a.GROUP_ID, min(s.DAYS) as DAYS from above a
                join GROUP_ROLE_MAPPING m on m.GROUP_ID = a.AT_ID join said s on s.ROLE_ID = m.ROLE_ID
               group by a.GROUP_ID
            ), of_user as (
              select f.USER_ID, min(f.DAYS) as DAYS from (
                select m.USER_ID, s.DAYS from USER_ROLE_MAPPING m join said s on s.ROLE_ID = m.ROLE_ID
                union all
                select m.USER_ID, o.DAYS from USER_GROUP_MEMBERSHIP m join of_group o on o.GROUP_ID = m.GROUP_ID) f
               group by f.USER_ID
            ), password as (
              select distinct on (c.USER_ID) c.USER_ID, c.CREATED_DATE from CREDENTIAL c
               where c.TYPE = 'password' order by c.USER_ID, c.PRIORITY, c.ID
            ), account as (
              select u.ID, u.USERNAME, u.LAST_NAME, u.FIRST_NAME, u.ENABLED, p.USER_ID is not null as HAS_PASSWORD,
                     p.CREATED_DATE, coalesce(o.DAYS, :days) as DAYS
                from USER_ENTITY u left join password p on p.USER_ID = u.ID left join of_user o on o.USER_ID = u.ID
               where u.REALM_ID = :realm and u.SERVICE_ACCOUNT_CLIENT_LINK is null
            ), chosen as (
              select * from account a %s
            ), unit as (
              select m.USER_ID, string_agg(g.NAME, :separator order by g.NAME) as NAMES
                from USER_GROUP_MEMBERSHIP m join KEYCLOAK_GROUP g on g.ID = m.GROUP_ID
               where g.REALM_ID = :realm and m.USER_ID in (select ID from chosen) group by m.USER_ID
            )
            select c.ID, c.USERNAME, coalesce(c.LAST_NAME, ''), coalesce(c.FIRST_NAME, ''), c.ENABLED, coalesce(n.NAMES, ''),
                   c.HAS_PASSWORD, c.CREATED_DATE, c.DAYS, o.SET_AT, o.WARNED_AT, cast(o.WARNED_END as varchar), o.WARNED_STEP
              from chosen c left join unit n on n.USER_ID = c.ID left join OG_PASSWORD o on o.OFFICER_ID = c.ID
             order by c.USERNAME
            """;

    private static final String ALL = SELECT.formatted("");
    private static final String ENDING = SELECT.formatted("where a.ENABLED and a.HAS_PASSWORD"
            + " and a.CREATED_DATE + a.DAYS * cast(86400000 as bigint) > :after"
            + " and a.CREATED_DATE + a.DAYS * cast(86400000 as bigint) < :before");

    private final EntityManager entityManager;

    public PasswordRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * All of them.
     *
     * @param days of an account whose roles ask for no fewer
     * @param said days that roles ask for, with all that is in them, by role id
     */
    public Stream<PasswordRow> read(String realmId, int days, Map<String, Integer> said) {
        return stream(entityManager.createNativeQuery(ALL), realmId, days, said);
    }

    /**
     * Those of enabled accounts whose last day, were it not spread, ends between two instants, both exclusive.
     *
     * @param days and {@code said} as for {@link #read}
     */
    public Stream<PasswordRow> readEnding(
            String realmId, int days, Map<String, Integer> said, Instant after, Instant before) {
        return stream(
                entityManager
                        .createNativeQuery(ENDING)
                        .setParameter("after", after.toEpochMilli())
                        .setParameter("before", before.toEpochMilli()),
                realmId,
                days,
                said);
    }

    private static Stream<PasswordRow> stream(Query query, String realmId, int days, Map<String, Integer> said) {
        List<Map.Entry<String, Integer>> roles = List.copyOf(said.entrySet());
        Stream<?> rows = query.setParameter("realm", realmId)
                .setParameter("days", days)
                .setParameter("separator", SEPARATOR)
                .setParameter(
                        "roles",
                        String.join(",", roles.stream().map(Map.Entry::getKey).toList()))
                .setParameter(
                        "roleDays",
                        String.join(
                                ",",
                                roles.stream()
                                        .map(role -> Integer.toString(role.getValue()))
                                        .toList()))
                .setHint("org.hibernate.fetchSize", ROWS_AT_A_TIME)
                .getResultStream();
        return rows.map(Object[].class::cast).map(PasswordRows::row);
    }

    private static PasswordRow row(@Nullable Object[] row) {
        return new PasswordRow(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                text(row[3]),
                Boolean.TRUE.equals(row[4]),
                names(text(row[5])),
                Boolean.TRUE.equals(row[6]),
                Optional.ofNullable((Number) row[7]).map(date -> Instant.ofEpochMilli(date.longValue())),
                number(row[8]),
                Optional.ofNullable((Instant) row[9]),
                Optional.ofNullable((Instant) row[10]),
                Optional.ofNullable((String) row[11]).map(LocalDate::parse),
                Optional.ofNullable((Number) row[12]).map(Number::intValue));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }

    private static int number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}

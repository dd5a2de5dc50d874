package io.officergate.inactivity.store;

import io.officergate.inactivity.IdleAccount.SystemUse;
import io.officergate.officer.OfficerStatus;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the officers of a realm use their accounts, by user name, in one statement; rows come from the database as they are
 * consumed, within the caller's transaction. Whoever takes a stream closes it.
 */
public final class IdleRows {
    private static final int ROWS_AT_A_TIME = 1000;
    /** Between the names of units and of systems, and between a system and its day: no name has them. */
    private static final String SEPARATOR = "\u001f";

    private static final String PAIR = "\u001e";

    private static final String READ =
            IdleOfficers.PRIVILEGED + IdleOfficers.ABOVE + """
             chosen as (
              select o.*, %s as PRIVILEGED from OG_OFFICER o
               where o.REALM_ID = :realm and o.STATUS <> 'CLOSED'
                 and (o.IDLE_SINCE <= :last or o.LOCKED_FOR = 'INACTIVITY')
            ), unit as (
              select m.USER_ID, string_agg(g.NAME, :separator order by g.NAME) as NAMES
                from USER_GROUP_MEMBERSHIP m join KEYCLOAK_GROUP g on g.ID = m.GROUP_ID
               where g.REALM_ID = :realm and m.USER_ID in (select OFFICER_ID from chosen) group by m.USER_ID
            ), given as (
              select m.USER_ID, m.ROLE_ID from USER_ROLE_MAPPING m where m.USER_ID in (select OFFICER_ID from chosen)
              union all
              select m.USER_ID, r.ROLE_ID from USER_GROUP_MEMBERSHIP m
                join above a on a.GROUP_ID = m.GROUP_ID join GROUP_ROLE_MAPPING r on r.GROUP_ID = a.AT_ID
               where m.USER_ID in (select OFFICER_ID from chosen)
            ), held as (
              select given.USER_ID, c.ID, c.CLIENT_ID from given
                join KEYCLOAK_ROLE r on r.ID = given.ROLE_ID and r.CLIENT_ROLE join CLIENT c on c.ID = r.CLIENT
               where c.CLIENT_ID not in ('account', 'broker')
              union
              select s.OFFICER_ID, c.ID, c.CLIENT_ID from OG_SYSTEM_USE s join CLIENT c on c.ID = s.CLIENT_ID
               where s.OFFICER_ID in (select OFFICER_ID from chosen)
            ), used as (
              select h.USER_ID, string_agg(h.CLIENT_ID || :pair
                       || coalesce(cast(cast(s.LAST_USED_AT at time zone 'Asia/Ho_Chi_Minh' as date) as varchar), ''),
                       :separator order by h.CLIENT_ID) as SYSTEMS
                from held h left join OG_SYSTEM_USE s on s.OFFICER_ID = h.USER_ID and s.CLIENT_ID = h.ID
               group by h.USER_ID
            )
            select u.USERNAME, coalesce(u.LAST_NAME, ''), coalesce(u.FIRST_NAME, ''), coalesce(n.NAMES, ''), c.STATUS,
                   cast(c.IDLE_SINCE as varchar), c.LAST_USED_AT, c.PRIVILEGED, cast(c.IDLE_WARNED_FOR as varchar),
                   c.IDLE_WARNED_AT, c.IDLE_LISTED_AT,
                   case when c.STATUS = 'LOCKED' and c.LOCKED_FOR = 'INACTIVITY' then c.SINCE end, coalesce(s.SYSTEMS, '')
              from chosen c join USER_ENTITY u on u.ID = c.OFFICER_ID
              left join unit n on n.USER_ID = c.OFFICER_ID left join used s on s.USER_ID = c.OFFICER_ID
             order by u.USERNAME
            """.formatted(IdleOfficers.IS_PRIVILEGED);

    private final EntityManager entityManager;

    public IdleRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Those who were not used since a day, and those who are locked for disuse; of closed accounts none.
     *
     * @param last the day: whose last use is later is left out
     * @param roles ids of roles that make somebody privileged, with all that they come with
     */
    public Stream<IdleRow> read(String realmId, LocalDate last, List<String> roles) {
        Stream<?> rows = entityManager
                .createNativeQuery(READ)
                .setParameter("realm", realmId)
                .setParameter("last", last)
                .setParameter("roles", String.join(",", roles))
                .setParameter("separator", SEPARATOR)
                .setParameter("pair", PAIR)
                .setHint("org.hibernate.fetchSize", ROWS_AT_A_TIME)
                .getResultStream();
        return rows.map(Object[].class::cast).map(IdleRows::row);
    }

    private static IdleRow row(@Nullable Object[] row) {
        return new IdleRow(
                text(row[0]),
                (text(row[1]) + " " + text(row[2])).strip(),
                names(text(row[3])),
                OfficerStatus.valueOf(text(row[4])),
                LocalDate.parse(text(row[5])),
                Optional.ofNullable((Instant) row[6]),
                Boolean.TRUE.equals(row[7]),
                Optional.ofNullable((String) row[8]).map(LocalDate::parse),
                Optional.ofNullable((Instant) row[9]),
                Optional.ofNullable((Instant) row[10]),
                Optional.ofNullable((Instant) row[11]),
                names(text(row[12])).stream().map(IdleRows::use).toList());
    }

    private static SystemUse use(String pair) {
        List<String> parts = Arrays.asList(pair.split(PAIR, -1));
        return new SystemUse(
                parts.get(0),
                Optional.of(parts.get(1)).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}

package io.officergate.personnel.store;

import io.officergate.kernel.PersonalNumber;
import io.officergate.personnel.RegisteredOfficer;
import io.officergate.platform.Now;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads all officers of some units and of those below them, in one statement; rows come from the database as they are consumed,
 * within the caller's transaction. Whoever takes a stream closes it.
 */
public final class RegisterRows {
    private static final int ROWS_AT_A_TIME = 1000;
    /** Between the values of one cell: none has it. */
    private static final String SEPARATOR = "\u001f";

    /** Units are the groups below the top group {@code units}; one is covered when it, or one above it, is asked for. */
    private static final String UNITS = """
            with recursive asked as (
              select unnest(string_to_array(:units, :separator)) as CODE
            ), unit (ID, CODE, COVERED) as (
              select g.ID, g.NAME, g.NAME in (select CODE from asked)
                from KEYCLOAK_GROUP top join KEYCLOAK_GROUP g on g.PARENT_GROUP = top.ID
               where top.REALM_ID = :realm and top.NAME = 'units' and top.PARENT_GROUP = ' '
              union all
              select g.ID, g.NAME, u.COVERED or g.NAME in (select CODE from asked)
                from unit u join KEYCLOAK_GROUP g on g.PARENT_GROUP = u.ID
            )
            """;

    private static final String CODES = UNITS + "select CODE from unit where COVERED order by CODE";

    private static final String OFFICERS = UNITS + """
            , duty as (
              select * from unnest(string_to_array(:roles, :separator), string_to_array(:names, :separator)) as s (ROLE_ID, NAME)
            ), member as (
              select m.USER_ID, string_agg(u.CODE, :separator order by u.CODE) as CODES
                from USER_GROUP_MEMBERSHIP m join unit u on u.ID = m.GROUP_ID and u.COVERED group by m.USER_ID
            ), held as (
              select m.USER_ID, string_agg(d.NAME, :separator order by d.NAME) as DUTIES
                from USER_ROLE_MAPPING m join duty d on d.ROLE_ID = m.ROLE_ID
               where m.USER_ID in (select USER_ID from member) group by m.USER_ID
            )
            select o.OFFICER_ID, o.PERSONAL_NUMBER, u.USERNAME, coalesce(u.LAST_NAME, ''), coalesce(u.FIRST_NAME, ''), o.STATUS,
                   o.REASON, m.CODES, coalesce(h.DUTIES, ''), o.NEXT_CHANGE_AT,
                   o.NEXT_CHANGE_AT is not null and exists (
                     select 1 from OG_CAREER_STEP s where s.OFFICER_ID = o.OFFICER_ID and s.KIND = 'SECONDMENT'
                       and s.EFFECTIVE_AT <= :now and s.UNTIL_AT > :now)
              from member m join OG_OFFICER o on o.OFFICER_ID = m.USER_ID join USER_ENTITY u on u.ID = o.OFFICER_ID
                left join held h on h.USER_ID = o.OFFICER_ID
             where o.REALM_ID = :realm
            """;

    private final EntityManager entityManager;

    public RegisterRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The codes of these units and of all below them; one that there is not is left out. */
    public List<String> unitsWithin(String realmId, Collection<String> units) {
        List<?> codes = entityManager
                .createNativeQuery(CODES)
                .setParameter("realm", realmId)
                .setParameter("units", String.join(SEPARATOR, units))
                .setParameter("separator", SEPARATOR)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    /**
     * The officers of these units and of all below them, in no order.
     *
     * @param duties names of all roles that are duties, by role id
     */
    public Stream<RegisteredOfficer> read(String realmId, Collection<String> units, Map<String, String> duties) {
        List<String> roles = new ArrayList<>();
        List<String> names = new ArrayList<>();
        duties.forEach((role, name) -> {
            roles.add(role);
            names.add(name);
        });
        Stream<?> rows = entityManager
                .createNativeQuery(OFFICERS)
                .setParameter("realm", realmId)
                .setParameter("units", String.join(SEPARATOR, units))
                .setParameter("separator", SEPARATOR)
                .setParameter("roles", String.join(SEPARATOR, roles))
                .setParameter("names", String.join(SEPARATOR, names))
                .setParameter("now", Now.instant())
                .setHint("org.hibernate.fetchSize", ROWS_AT_A_TIME)
                .getResultStream();
        return rows.map(Object[].class::cast).map(RegisterRows::officer);
    }

    private static RegisteredOfficer officer(@Nullable Object[] row) {
        return new RegisteredOfficer(
                text(row[0]),
                new PersonalNumber(text(row[1])),
                text(row[2]),
                (text(row[3]) + " " + text(row[4])).strip(),
                text(row[5]),
                text(row[6]),
                values(text(row[7])),
                values(text(row[8])),
                Optional.ofNullable((Instant) row[9]),
                Boolean.TRUE.equals(row[10]));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }

    private static List<String> values(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}

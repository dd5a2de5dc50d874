package io.officergate.career.store;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which accounts of a realm have duties, by user name, in one statement; rows come from the database as they are
 * consumed, within the caller's transaction. Whoever takes a stream closes it.
 */
public final class DutyHolders {
    private static final int ROWS_AT_A_TIME = 1000;
    /** Between the names of groups, and between numbers of duties. */
    private static final String SEPARATOR = "\u001f";

    /** A group gives its roles and those above it, as {@code RoleUtils.getDeepUserRoleMappings} has it (Keycloak 26.7.3). */
    private static final String SELECT = """
            with recursive brings as (
              select * from unnest(cast(string_to_array(:roles, ',') as varchar[]),
                                   cast(string_to_array(:duties, ',') as int[])) as b (ROLE_ID, DUTY)
            ), above (GROUP_ID, AT_ID, PARENT_ID) as (
              select g.ID, g.ID, g.PARENT_GROUP from KEYCLOAK_GROUP g where g.REALM_ID = :realm
              union all
              select a.GROUP_ID, g.ID, g.PARENT_GROUP from above a join KEYCLOAK_GROUP g on g.ID = a.PARENT_ID
            ), of_group as (
              select distinct a.GROUP_ID, b.DUTY from above a
                join GROUP_ROLE_MAPPING m on m.GROUP_ID = a.AT_ID join brings b on b.ROLE_ID = m.ROLE_ID
            ), held as (
              select m.USER_ID, b.DUTY from USER_ROLE_MAPPING m join brings b on b.ROLE_ID = m.ROLE_ID
              union
              select m.USER_ID, o.DUTY from USER_GROUP_MEMBERSHIP m join of_group o on o.GROUP_ID = m.GROUP_ID
            ), holder as (
              select USER_ID, string_agg(cast(DUTY as varchar), :separator) as DUTIES from held group by USER_ID
            ), unit as (
              select m.USER_ID, string_agg(g.NAME, :separator order by g.NAME) as NAMES
                from USER_GROUP_MEMBERSHIP m join KEYCLOAK_GROUP g on g.ID = m.GROUP_ID
               where g.REALM_ID = :realm group by m.USER_ID
            )
            select u.ID, u.USERNAME, concat_ws(' ', u.LAST_NAME, u.FIRST_NAME), u.ENABLED, n.NAMES, h.DUTIES
              from holder h join USER_ENTITY u on u.ID = h.USER_ID left join unit n on n.USER_ID = u.ID
             where u.REALM_ID = :realm
             order by u.USERNAME
            """;

    private final EntityManager entityManager;

    public DutyHolders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * All of them.
     *
     * @param bringing the duties that roles bring with all that is in them, by role id
     */
    public Stream<DutyHolder> stream(String realmId, Map<String, Set<DutyAtSystem>> bringing) {
        List<DutyAtSystem> duties =
                bringing.values().stream().flatMap(Set::stream).distinct().toList();
        List<String> roles = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        bringing.forEach((role, brought) -> brought.forEach(duty -> {
            roles.add(role);
            numbers.add(Integer.toString(duties.indexOf(duty)));
        }));
        Stream<?> rows = entityManager
                .createNativeQuery(SELECT)
                .setParameter("realm", realmId)
                .setParameter("separator", SEPARATOR)
                .setParameter("roles", String.join(",", roles))
                .setParameter("duties", String.join(",", numbers))
                .setHint("org.hibernate.fetchSize", ROWS_AT_A_TIME)
                .getResultStream();
        return rows.map(row -> holder((Object[]) row, duties));
    }

    private static DutyHolder holder(@Nullable Object[] row, List<DutyAtSystem> duties) {
        return new DutyHolder(
                new OfficerId(text(row[0])),
                text(row[1]),
                text(row[2]),
                Boolean.TRUE.equals(row[3]),
                split(text(row[4])),
                split(text(row[5])).stream()
                        .map(number -> duties.get(Integer.parseInt(number)))
                        .collect(Collectors.toSet()));
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}

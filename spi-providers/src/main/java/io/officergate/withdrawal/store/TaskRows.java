package io.officergate.withdrawal.store;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.withdrawal.Confirmation;
import io.officergate.withdrawal.Deadlines;
import io.officergate.withdrawal.Holder;
import io.officergate.withdrawal.WithdrawalTask;
import io.officergate.withdrawal.WithdrawalTask.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tasks within the caller's transaction, with the officers' names as they are now. */
public final class TaskRows {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final String SELECT = """
            select t.ID, t.OFFICER_ID, u.USERNAME, concat_ws(' ', u.LAST_NAME, u.FIRST_NAME), t.CONNECTED_SYSTEM, t.DUTY,
                   t.UNITS, t.DECISION, to_char(t.DECISION_DATE, 'YYYY-MM-DD'), t.EFFECTIVE_AT, t.OPENED_AT, t.DUE_AT,
                   t.ESCALATE_AT, t.ESCALATED_AT, t.STATE, t.CONFIRMATION, to_char(t.CONFIRMED_ON, 'YYYY-MM-DD'),
                   t.CONFIRMED_BY, t.CONFIRMED_AT
              from OG_WITHDRAWAL_TASK t left join USER_ENTITY u on u.ID = t.OFFICER_ID
             where t.REALM_ID = :realm
            """;

    private final EntityManager entityManager;

    public TaskRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One task; empty when the realm has none of that number. */
    public Optional<WithdrawalTask> find(String realmId, long id) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT + " and t.ID = :id")
                .setParameter("realm", realmId)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(row -> task((Object[]) row));
    }

    /**
     * Tasks, in the order of their numbers.
     *
     * @param after only those with a higher number
     * @param limit at most so many
     */
    public List<WithdrawalTask> read(String realmId, TaskFilter filter, long after, int limit) {
        List<?> rows = query(realmId, filter, after).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> task((Object[]) row)).toList();
    }

    /** All of them, as they are consumed; whoever takes the stream closes it. */
    public Stream<WithdrawalTask> stream(String realmId, TaskFilter filter) {
        Stream<?> rows = query(realmId, filter, 0)
                .setHint("org.hibernate.fetchSize", ROWS_AT_A_TIME)
                .getResultStream();
        return rows.map(row -> task((Object[]) row));
    }

    private Query query(String realmId, TaskFilter filter, long after) {
        List<String> conditions = new ArrayList<>(List.of(" and t.ID > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("realm", realmId, "after", after));
        filter.state().ifPresent(state -> {
            conditions.add(" and t.STATE = :state");
            values.put("state", state.name());
        });
        filter.overdueAt().ifPresent(now -> {
            conditions.add(" and t.STATE = 'OPEN' and t.DUE_AT < :now");
            values.put("now", now);
        });
        filter.unit().ifPresent(unit -> {
            conditions.add(" and :unit = any(string_to_array(t.UNITS, ','))");
            values.put("unit", unit);
        });
        filter.within().ifPresent(units -> {
            conditions.add(" and string_to_array(t.UNITS, ',') && string_to_array(:within, ',')");
            values.put("within", String.join(",", units));
        });
        Query query = entityManager.createNativeQuery(SELECT + String.join("", conditions) + " order by t.ID");
        values.forEach(query::setParameter);
        return query;
    }

    private static WithdrawalTask task(@Nullable Object[] row) {
        return new WithdrawalTask(
                ((Number) Objects.requireNonNull(row[0])).longValue(),
                new Holder(new OfficerId(text(row[1])), text(row[2]), text(row[3])),
                new DutyAtSystem(text(row[5]), text(row[4])),
                text(row[6]).isEmpty() ? List.of() : List.of(text(row[6]).split(",", -1)),
                new Decision(text(row[7]), date(row[8])),
                instant(row[9]),
                instant(row[10]),
                new Deadlines(instant(row[11]), instant(row[12])),
                Optional.ofNullable((Instant) row[13]),
                confirmation(row));
    }

    private static Optional<Confirmation> confirmation(@Nullable Object[] row) {
        return State.valueOf(text(row[14])) == State.OPEN
                ? Optional.empty()
                : Optional.of(
                        new Confirmation(text(row[15]), date(row[16]).orElseThrow(), text(row[17]), instant(row[18])));
    }

    private static Optional<LocalDate> date(@Nullable Object value) {
        return Optional.ofNullable((String) value).map(LocalDate::parse);
    }

    private static Instant instant(@Nullable Object value) {
        return (Instant) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}

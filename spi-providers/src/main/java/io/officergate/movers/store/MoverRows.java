package io.officergate.movers.store;

import io.officergate.kernel.Decision;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.movers.Account;
import io.officergate.movers.EventName;
import io.officergate.movers.Mover;
import io.officergate.movers.Occasion;
import io.officergate.movers.RightChange;
import io.officergate.movers.RightChange.What;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads report R-03 within the caller's transaction, in the order in which accounts were settled. */
public final class MoverRows {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final String SELECT = """
            select c.SETTLED_AT, c.USER_NAME, concat_ws(' ', u.LAST_NAME, u.FIRST_NAME), c.UNITS_BEFORE, c.UNITS_AFTER,
                   c.OCCASION, c.SOURCE, c.EVENT_ID, c.DECISION_NUMBER, to_char(c.DECIDED_ON, 'YYYY-MM-DD'), c.EFFECTIVE_AT,
                   c.REPORTED_AT, c.CHANGE, c.DUTY, c.CONNECTED_SYSTEM, c.NEW_HOLDER_ID, c.NEW_HOLDER
              from OG_RIGHT_CHANGE c left join USER_ENTITY u on u.ID = c.OFFICER_ID
             where c.REALM_ID = :realm
            """;
    private static final String LEFT_OR_ENTERED = " and (string_to_array(c.UNITS_BEFORE, ',')"
            + " || string_to_array(c.UNITS_AFTER, ',')) && string_to_array(:%s, ',')";

    private final EntityManager entityManager;

    public MoverRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of a realm, as they are consumed; whoever takes the stream closes it. */
    public Stream<Mover> stream(String realmId, MoversFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(Map.of("realm", realmId));
        filter.from().ifPresent(from -> {
            conditions.add(" and c.SETTLED_AT >= :from");
            values.put("from", from);
        });
        filter.before().ifPresent(before -> {
            conditions.add(" and c.SETTLED_AT < :before");
            values.put("before", before);
        });
        narrow("units", filter.units(), conditions, values);
        narrow("within", filter.within(), conditions, values);
        Query query = entityManager
                .createNativeQuery(SELECT + String.join("", conditions) + " order by c.SETTLED_AT, c.ID")
                .setHint("org.hibernate.fetchSize", ROWS_AT_A_TIME);
        values.forEach(query::setParameter);
        Stream<?> rows = query.getResultStream();
        return rows.map(row -> mover((Object[]) row));
    }

    private static void narrow(
            String name, Optional<Set<String>> units, List<String> conditions, Map<String, Object> values) {
        units.ifPresent(codes -> {
            conditions.add(LEFT_OR_ENTERED.formatted(name));
            values.put(name, String.join(RightChangeStore.SEPARATOR, codes));
        });
    }

    private static Mover mover(@Nullable Object[] row) {
        return new Mover(instant(row[0]), text(row[1]), text(row[2]), units(row[3]), units(row[4]), change(row));
    }

    private static RightChange change(@Nullable Object[] row) {
        return new RightChange(
                Occasion.valueOf(text(row[5])),
                Optional.ofNullable((String) row[6]).map(source -> new EventName(source, text(row[7]))),
                new Decision(text(row[8]), Optional.ofNullable((String) row[9]).map(LocalDate::parse)),
                instant(row[10]),
                Optional.ofNullable((Instant) row[11]),
                What.valueOf(text(row[12])),
                Optional.ofNullable((String) row[13]).map(duty -> new DutyAtSystem(duty, text(row[14]))),
                Optional.ofNullable((String) row[15]).map(id -> new Account(new OfficerId(id), text(row[16]))));
    }

    private static List<String> units(@Nullable Object joined) {
        String codes = text(joined);
        return codes.isEmpty() ? List.of() : List.of(codes.split(RightChangeStore.SEPARATOR, -1));
    }

    private static Instant instant(@Nullable Object value) {
        return (Instant) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}

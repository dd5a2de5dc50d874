package io.officergate.sync.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.InboxTable;
import io.officergate.sync.brake.Withdrawal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for what is next reads a few rows, however many wait. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class NextSqlIT {

    private static final String ROWS = """
            insert into sync.sync_inbox (receipt, intake, event_source, event_id, event_type, content_sha256, payload, order_key,
              effective_at, decision_date, sequence_number, state, received_at, next_attempt_at)
            select gen_random_uuid(), 'HTTP', '/hr', '%1$s' || i, '%1$s', 'x', 'x', i, '2026-11-20', '2026-11-19', 0, 'RECEIVED',
                   '2026-11-20', '2026-11-20'
              from generate_series(1, 10000) i
            """;

    @Inject
    EntityManager entities;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsPastNeitherKindToFindTheOtherWhateverThePlannerKnows(boolean knowsOfTheFlood) {
        table.execute("analyze sync.sync_inbox");
        table.execute(ROWS.formatted("SUSPENSION"));
        table.execute(ROWS.formatted("APPOINTMENT"));
        if (knowsOfTheFlood) {
            table.execute("analyze sync.sync_inbox");
        }

        assertThat(plan())
                .contains("using ix_sync_inbox_urgent")
                .contains("using ix_sync_inbox_due")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    /** Keycloak failed over both, and the suspension may go past the other: two of one subject would end the whole hand-out. */
    @Test
    void choosesTheFirstOfASubjectInWhateverOrderTheRowsAreRead() {
        table.execute("""
                insert into sync.sync_inbox (receipt, intake, event_source, event_id, event_type, content_sha256, payload,
                  order_key, effective_at, decision_date, sequence_number, state, received_at, next_attempt_at, failed_at)
                select gen_random_uuid(), 'HTTP', '/hr', type, type, 'x', 'x', 'lan', cast(effective as timestamptz),
                       '2026-11-19', 0, 'RECEIVED', '2026-11-20', '2026-11-20', '2026-11-20'
                  from (values ('SUSPENSION', '2026-11-21'), ('APPOINTMENT', '2026-11-20')) as rows (type, effective)
                """);

        List<?> chosen = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set local enable_indexscan = off").executeUpdate();
            entities.createNativeQuery("set local enable_bitmapscan = off").executeUpdate();
            return entities.createNativeQuery(NextSql.NEXT)
                    .setParameter("now", Instant.parse("2026-11-23T00:00:00Z"))
                    .setParameter("most", 16)
                    .getResultList();
        });
        assertThat(chosen).extracting(row -> ((Object[]) row)[1]).containsExactly("APPOINTMENT");
    }

    @Test
    void theIndexesKnowWhatIsUrgent() {
        String types = Withdrawal.URGENT.types().stream()
                .map(type -> "'" + type + "'::")
                .collect(Collectors.joining(".*"));
        assertThat(definition("ix_sync_inbox_urgent")).containsPattern("= ANY .*" + types);
        assertThat(definition("ix_sync_inbox_due")).containsPattern("<> ALL .*" + types);
    }

    private String plan() {
        List<?> lines = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("explain " + NextSql.NEXT)
                        .setParameter("now", Instant.parse("2026-11-23T00:00:00Z"))
                        .setParameter("most", 16)
                        .getResultList());
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private String definition(String index) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(
                        "select indexdef from pg_indexes where schemaname = 'sync' and indexname = :index")
                .setParameter("index", index)
                .getSingleResult());
    }
}

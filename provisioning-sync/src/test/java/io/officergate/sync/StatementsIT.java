package io.officergate.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.Cancellations;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.DueDeliveries;
import io.officergate.sync.outbox.OutboxKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an event costs the database on its way, in statements beside those that begin and end transactions. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class StatementsIT {

    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);

    @Inject
    Inbox inbox;

    @Inject
    Cancellations cancellations;

    @Inject
    DueEvents due;

    @Inject
    DueDeliveries outbox;

    @Inject
    SessionFactory sessions;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
        statistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics().setStatisticsEnabled(false);
    }

    @Test
    void anEventIsKeptWithOneAndFinishedWithTwo() {
        costs(1, () -> keep(Events.of("SUSPENSION", "first", officer(1), "2026-11-20")));
        ClaimedEvent event = claimed().get(0);
        costs(2, () -> due.applied(event, NOW));
    }

    @Test
    void aNumberOfItsSourceCostsALookForGapsWhenItComesAndTwoWhenItIsApplied() {
        costs(2, () -> keep(Events.numbered(1, "first", officer(1), "2026-11-20")));
        ClaimedEvent event = claimed().get(0);
        costs(4, () -> due.applied(event, NOW));
    }

    @Test
    void handingOutCostsTheSameForManyAsForOne() {
        countOfficers();
        costs(2, this::claimed);
        for (int officer = 1; officer <= 16; officer++) {
            keep(Events.of("SUSPENSION", "s-" + officer, officer(officer), "2026-11-20"));
        }
        costs(1, () -> cancellations.settle(NOW));
        assertThat(costs(4, this::claimed)).hasSize(16);
        for (int officer = 17; officer <= 32; officer++) {
            keep(Events.of("APPOINTMENT", "a-" + officer, officer(officer), "2026-11-20"));
        }
        assertThat(costs(3, this::claimed)).hasSize(16);
    }

    @Test
    void tellingCostsTheSameForManyAsForOne() {
        for (int officer = 1; officer <= 16; officer++) {
            keep(Events.of("APPOINTMENT", "a-" + officer, officer(officer), "2026-11-20"));
        }
        claimed().forEach(event -> due.applied(event, NOW));

        List<ClaimedDelivery> told = costs(1, () -> outbox.claim(OutboxKind.OUTCOME, 32, NOW, LEASE));
        assertThat(costs(1, () -> outbox.delivered(told, NOW))).isEqualTo(16);
        assertThat(costs(0, () -> outbox.delivered(List.of(), NOW))).isZero();
    }

    /** Done once in an hour, with the first withdrawal. */
    private void countOfficers() {
        keep(Events.of("SUSPENSION", "before", officer(0), "2026-11-20"));
        claimed().forEach(event -> due.applied(event, NOW));
    }

    private List<ClaimedEvent> claimed() {
        return due.claim(16, NOW, LEASE);
    }

    private Object keep(PersonnelEvent event) {
        return inbox.keep(List.of(event), Provenance.http("personnel-office"), NOW);
    }

    private static String officer(int number) {
        return "0001900000%02d".formatted(number);
    }

    private <T> T costs(long statements, Supplier<T> act) {
        statistics().clear();
        T result = act.get();
        assertThat(statistics().getPrepareStatementCount()).isEqualTo(statements);
        return result;
    }

    private Statistics statistics() {
        return sessions.getStatistics();
    }
}

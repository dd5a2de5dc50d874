package io.officergate.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.OutboxTable;
import io.officergate.sync.outbox.HearerAnswer.Away;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several copies tell each thing once, in order; what a killed one had is told again under the same id. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DueDeliveriesIT {

    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final OutboxKind OUTCOME = OutboxKind.OUTCOME;

    @Inject
    Outbox outbox;

    @Inject
    DueDeliveries due;

    @Inject
    @All
    List<Hearer> hearers;

    @Inject
    InboxTable table;

    @Inject
    OutboxTable told;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void leavesInOrderForOneReceiptAndAtOnceForOthers() {
        UUID one = UUID.randomUUID();
        tell(one, OutcomeState.PARKED);
        tell(one, OutcomeState.DISCARDED);
        tell(UUID.randomUUID(), OutcomeState.APPLIED);

        List<ClaimedDelivery> first = due.claim(OUTCOME, 10, NOW, LEASE);
        assertThat(states(first)).containsExactly(OutcomeState.PARKED, OutcomeState.APPLIED);
        assertThat(due.claim(OUTCOME, 10, NOW, LEASE)).isEmpty();
        due.delivered(first, NOW);
        assertThat(states(due.claim(OUTCOME, 10, NOW, LEASE))).containsExactly(OutcomeState.DISCARDED);
    }

    @Test
    void aPostponedOneHoldsItsReceiptOnly() {
        UUID one = UUID.randomUUID();
        tell(one, OutcomeState.PARKED);
        tell(one, OutcomeState.APPLIED);
        due.postponed(due.claim(OUTCOME, 10, NOW, LEASE).get(0), "TimeoutException", NOW.plusSeconds(30));
        tell(UUID.randomUUID(), OutcomeState.APPLIED);

        assertThat(due.claim(OUTCOME, 10, NOW.plusSeconds(29), LEASE)).hasSize(1);
        assertThat(due.backlog(OUTCOME, NOW.plusSeconds(29))).satisfies(backlog -> {
            assertThat(backlog.waiting()).isEqualTo(3);
            assertThat(backlog.oldest()).isEqualTo(Duration.ofSeconds(29));
        });
        due.hurry(OUTCOME, NOW.plusSeconds(29));
        assertThat(states(due.claim(OUTCOME, 10, NOW.plusSeconds(29), LEASE))).containsExactly(OutcomeState.PARKED);
    }

    @Test
    void whatAKilledCopyHadIsToldAgainUnderTheSameId() {
        tell(UUID.randomUUID(), OutcomeState.APPLIED);
        ClaimedDelivery sentButNotMarked = due.claim(OUTCOME, 10, NOW, LEASE).get(0);

        assertThat(due.claim(OUTCOME, 10, NOW.plus(LEASE), LEASE)).isEmpty();
        Instant after = NOW.plus(LEASE).plusMillis(1);
        ClaimedDelivery again = due.claim(OUTCOME, 10, after, LEASE).get(0);

        assertThat(again.id()).isEqualTo(sentButNotMarked.id());
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(due.delivered(List.of(sentButNotMarked), after)).isZero();
        assertThat(due.delivered(List.of(sentButNotMarked, again), after)).isEqualTo(1);
        assertThat(due.claim(OUTCOME, 10, after.plus(LEASE).plusSeconds(1), LEASE))
                .isEmpty();
    }

    @Test
    void whatIsUndeliverableIsKeptAndBlocksNobody() {
        UUID one = UUID.randomUUID();
        tell(one, OutcomeState.PARKED);
        tell(one, OutcomeState.APPLIED);
        ClaimedDelivery refused = due.claim(OUTCOME, 10, NOW, LEASE).get(0);
        due.refused(refused, "malformed, at invalid", NOW);
        ClaimedDelivery again = due.claim(OUTCOME, 10, NOW, LEASE).get(0);
        assertThat(again.refusals()).isEqualTo(1);
        due.givenUp(again, "malformed, at invalid", NOW);

        assertThat(states(due.claim(OUTCOME, 10, NOW, LEASE))).containsExactly(OutcomeState.APPLIED);
        assertThat(due.backlog(OUTCOME, NOW).undeliverable()).isEqualTo(1);
        assertThat(told.count("given_up_at is not null and refusals = 2 and last_error = 'malformed, at invalid'"))
                .isEqualTo(1);
    }

    @Test
    void copiesThatTellAtOnceTellEachOnceAndInOrder() throws Exception {
        List<UUID> receipts =
                IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        for (OutcomeState state : List.of(OutcomeState.PARKED, OutcomeState.PARKED, OutcomeState.APPLIED)) {
            receipts.forEach(receipt -> tell(receipt, state));
        }
        ExecutorService copies = Executors.newFixedThreadPool(2);
        List<Callable<List<ClaimedDelivery>>> both = List.of(this::tellAll, this::tellAll);
        List<UUID> ids = new ArrayList<>();
        for (Future<List<ClaimedDelivery>> copy : copies.invokeAll(both)) {
            copy.get().forEach(delivery -> ids.add(delivery.id()));
        }
        copies.shutdown();

        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
        assertThat(told.count("delivered_at is not null and attempts = 1")).isEqualTo(60);
    }

    @Test
    @Timeout(120)
    void aHearerThatIsAwaySaysSoAndHoldsNobody() {
        tell(UUID.randomUUID(), OutcomeState.APPLIED);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.tell(
                        Note.general(NoteKind.BRAKE_ENGAGED, Optional.empty(), Optional.empty(), Optional.empty()),
                        NOW));

        for (Hearer hearer : hearers) {
            List<ClaimedDelivery> waiting = due.claim(hearer.kind(), 10, NOW, LEASE);
            assertThat(hearer.tell(waiting)).singleElement().isInstanceOf(Away.class);
        }
        assertThat(hearers).extracting(Hearer::kind).containsExactlyInAnyOrder(OutboxKind.values());
    }

    private List<ClaimedDelivery> tellAll() {
        List<ClaimedDelivery> all = new ArrayList<>();
        int emptyRounds = 0;
        while (emptyRounds < 20) {
            List<ClaimedDelivery> some = due.claim(OUTCOME, 3, NOW, LEASE);
            emptyRounds = some.isEmpty() ? emptyRounds + 1 : 0;
            due.delivered(some, NOW);
            all.addAll(some);
        }
        return all;
    }

    private void tell(UUID receipt, OutcomeState state) {
        EventFacts facts = new EventFacts(
                receipt,
                Optional.of("/hr/ha-noi"),
                Optional.of("ev-1"),
                Optional.of("RESIGNATION"),
                NOW,
                Optional.of(NOW),
                Optional.of(NOW),
                1);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.tell(new Outcome(facts, state, Optional.empty(), Optional.empty()), NOW));
    }

    private static List<OutcomeState> states(List<ClaimedDelivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> ((Outcome) delivery.telling()).state())
                .toList();
    }
}

package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.ordering.OrderingVerdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class InboxIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String OFFICER = "000190000001";

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void keepsAnEventOnceHoweverOftenItComes() {
        Kept first = keep(Events.resigns("ev-1", OFFICER, "2026-11-20")).get(0);
        Kept again = keep(Events.resigns("ev-1", OFFICER, "2026-11-20")).get(0);

        assertThat(first.verdict()).isInstanceOf(OrderingVerdict.Apply.class);
        assertThat(again.verdict()).isEqualTo(new OrderingVerdict.Duplicate(first.receipt()));
        assertThat(table.count("true")).isEqualTo(1);
    }

    @Test
    void keepsAnEventOnceUnderConcurrency() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Callable<UUID>> deliveries = Stream.generate(
                        () -> (Callable<UUID>) () -> keep(Events.resigns("ev-1", OFFICER, "2026-11-20"))
                                .get(0)
                                .receipt())
                .limit(64)
                .toList();
        var receipts = new java.util.HashSet<UUID>();
        for (Future<UUID> delivery : senders.invokeAll(deliveries)) {
            receipts.add(delivery.get());
        }
        senders.shutdown();

        assertThat(receipts).hasSize(1);
        assertThat(table.count("true")).isEqualTo(1);
    }

    @Test
    void keepsAConflictAsideAndLetsTheFirstStand() {
        keep(Events.resigns("ev-1", OFFICER, "2026-11-20"));
        Kept conflict = keep(Events.resigns("ev-1", OFFICER, "2026-11-21")).get(0);
        keep(Events.resigns("ev-1", OFFICER, "2026-11-21"));

        assertThat(conflict.verdict()).isInstanceOf(OrderingVerdict.Conflict.class);
        assertThat(table.count("state = 'RECEIVED'")).isEqualTo(1);
        assertThat(table.count("state = 'CONFLICT'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-21", "2026-12-24"})
    void nobodyTakesTheIdentityOfWhatSomebodyElseSends(String effective) {
        Kept foreign = inbox.keep(
                        List.of(Events.resigns("ev-1", OFFICER, effective)), Provenance.http("somebody"), Events.NOW)
                .get(0);
        Kept own = keep(Events.resigns("ev-1", OFFICER, "2026-11-20")).get(0);
        Kept overKafka = inbox.keep(
                        List.of(Events.resigns("ev-1", OFFICER, "2026-11-20")),
                        Provenance.kafka("t/0/1", Optional.empty()),
                        Events.NOW)
                .get(0);

        assertThat(own.verdict()).isInstanceOf(OrderingVerdict.Apply.class);
        assertThat(List.of(own.receipt(), overKafka.receipt())).doesNotContain(foreign.receipt());
        assertThat(table.count("submitted_by = 'somebody'")).isEqualTo(1);
        assertThat(keep(Events.resigns("ev-1", OFFICER, "2026-11-20")).get(0).verdict())
                .isEqualTo(new OrderingVerdict.Duplicate(own.receipt()));
    }

    @Test
    void acceptsNothingOfABatchWithAConflict() {
        keep(Events.resigns("ev-1", OFFICER, "2026-11-20"));
        List<Kept> kept =
                keep(Events.resigns("ev-2", OFFICER, "2026-11-20"), Events.resigns("ev-1", OFFICER, "2026-11-21"));

        assertThat(kept).hasSize(1);
        assertThat(table.count("event_id = 'ev-2'")).isZero();
        assertThat(table.count("state = 'CONFLICT'")).isEqualTo(1);
    }

    @Test
    void findsARepeatInsideABatch() {
        List<Kept> kept =
                keep(Events.resigns("ev-1", OFFICER, "2026-11-20"), Events.resigns("ev-1", OFFICER, "2026-11-20"));

        assertThat(kept.get(1).receipt()).isEqualTo(kept.get(0).receipt());
    }

    @Test
    void overlappingBatchesDoNotLockUp() throws Exception {
        List<PersonnelEvent> events = IntStream.range(0, 100)
                .mapToObj(i -> Events.resigns("ev-" + i, OFFICER, "2026-11-20"))
                .collect(Collectors.toList());
        List<PersonnelEvent> backwards = new ArrayList<>(events);
        java.util.Collections.reverse(backwards);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Callable<List<Kept>>> batches = IntStream.range(0, 8)
                .mapToObj(
                        i -> (Callable<List<Kept>>) () -> inbox.keep(i % 2 == 0 ? events : backwards, HTTP, Events.NOW))
                .toList();
        for (Future<List<Kept>> batch : senders.invokeAll(batches)) {
            assertThat(batch.get()).hasSize(100);
        }
        senders.shutdown();

        assertThat(table.count("true")).isEqualTo(100);
    }

    /** Ids sort against the lines, as the digests of a sheet's lines may. */
    @Test
    void theLinesOfAMessageAreHandedOutInItsOrder() {
        keep(
                Events.of("TRANSFER", "z", OFFICER, "2026-11-20"),
                Events.resigns("other", "000190000002", "2026-11-20"),
                Events.of("POSITION_CHANGE", "m", OFFICER, "2026-11-20"),
                Events.resigns("a", OFFICER, "2026-11-20"));
        keep(Events.of("REINSTATEMENT", "A", OFFICER, "2026-11-20"));

        assertThat(handedOut(OFFICER)).containsExactly("z", "m", "a", "A");
    }

    @Test
    void whatARepeatBringsNewComesAfterWhatWasThere() {
        PersonnelEvent transfer = Events.of("TRANSFER", "z", OFFICER, "2026-11-20");
        keep(transfer);
        keep(Events.resigns("a", OFFICER, "2026-11-20"), transfer);

        assertThat(handedOut(OFFICER)).containsExactly("z", "a");
    }

    @Test
    void keepsAMalformedMessageOnceAndLetsItsIdBeUsedAgain() {
        PersonnelEvent good = Events.resigns("ev-1", OFFICER, "2026-11-20");
        var malformed = new OrderingVerdict.Malformed(
                List.of(new Finding("data.toUnit", FindingCode.REQUIRED, "is required")), Optional.of(good.identity()));
        Provenance kafka = Provenance.kafka("topic/0/7", Optional.empty());
        inbox.keepMalformed(new byte[] {0, 1, -1}, malformed, kafka, Events.NOW);
        inbox.keepMalformed(new byte[] {0, 1, -1}, malformed, kafka, Events.NOW);

        assertThat(keep(good).get(0).verdict()).isInstanceOf(OrderingVerdict.Apply.class);
        assertThat(table.count("state = 'MALFORMED' and payload = '\\x0001ff'")).isEqualTo(1);
    }

    @Test
    void whoRepeatsOverHttpWhatCameOverKafkaGetsAReceiptOfHisOwn() {
        PersonnelEvent event = Events.resigns("ev-1", OFFICER, "2026-11-20");
        Provenance kafka = Provenance.kafka("topic/0/8", Optional.empty());
        Kept overKafka = inbox.keep(List.of(event), kafka, Events.NOW).get(0);
        Kept overHttp = keep(event).get(0);

        assertThat(overHttp.receipt()).isNotEqualTo(overKafka.receipt());
        assertThat(inbox.keep(List.of(event), kafka, Events.NOW).get(0).verdict())
                .isEqualTo(new OrderingVerdict.Duplicate(overKafka.receipt()));
        assertThat(table.count("intake = 'KAFKA' and submitted_by is null")).isEqualTo(1);
    }

    private List<String> handedOut(String officer) {
        List<String> ids = new ArrayList<>();
        for (List<ClaimedEvent> next = claim(); !next.isEmpty(); next = claim()) {
            next.forEach(event -> due.applied(event, Events.NOW));
            next.stream()
                    .filter(event -> event.json().contains(officer))
                    .map(event -> table.text("event_id", "receipt = '" + event.receipt() + "'"))
                    .forEach(ids::add);
        }
        return ids;
    }

    private List<ClaimedEvent> claim() {
        return due.claim(16, Events.NOW, Duration.ofSeconds(20));
    }

    private List<Kept> keep(PersonnelEvent... events) {
        return inbox.keep(List.of(events), HTTP, Events.NOW);
    }
}

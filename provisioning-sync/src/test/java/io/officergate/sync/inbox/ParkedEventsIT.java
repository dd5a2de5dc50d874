package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.inbox.DecisionVerdict.Decided;
import io.officergate.sync.inbox.DecisionVerdict.NotParked;
import io.officergate.sync.inbox.DecisionVerdict.Unknown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ParkedEventsIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String LAN = "000190000001";
    private static final String BINH = "000190000002";
    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final PersonsDecision WHY = new PersonsDecision("desk/mai", "đã đối chiếu hồ sơ", NOW);

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    ParkedEvents parked;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void listsWhatWaitsForAPersonAndWhatWaitsBehindIt() {
        UUID receipt = park("refused", LAN);
        keep("behind", LAN, "2026-11-21");
        keep("other", BINH, "2026-11-21");

        List<ParkedEvent> list = parked.read(10);
        assertThat(list).hasSize(1);
        ParkedEvent one = list.get(0);
        assertThat(one.receipt()).isEqualTo(receipt);
        assertThat(one.code()).isEqualTo("unknown_officer");
        assertThat(one.behind()).isEqualTo(1);
        assertThat(one.toString()).doesNotContain(LAN);
    }

    @Test
    void aReleasedEventIsTriedAgainBeforeThoseBehindIt() {
        UUID receipt = park("refused", LAN);
        keep("behind", LAN, "2026-11-21");
        assertThat(due.claim(10, NOW, LEASE)).isEmpty();

        assertThat(parked.release(receipt, WHY)).isEqualTo(new Decided(IntakeKind.HTTP));
        assertThat(due.claim(10, NOW, LEASE)).singleElement().satisfies(event -> assertThat(event.receipt())
                .isEqualTo(receipt));
        assertThat(table.count("decided_by = 'desk/mai' and decision_reason = 'đã đối chiếu hồ sơ'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"too_many_officers, true", "unknown_unit, false"})
    void whoReleasesWhatIsTooLargeSaysThatItIsMeant(String code, boolean confirmed) {
        keep("refused", LAN, "2026-11-20");
        ClaimedEvent first = due.claim(10, NOW, LEASE).get(0);
        assertThat(first.confirmed()).isFalse();
        due.parked(first, code, "", NOW);

        parked.release(first.receipt(), WHY);
        ClaimedEvent again = due.claim(10, NOW, LEASE).get(0);
        assertThat(again.confirmed()).isEqualTo(confirmed);
        due.postponed(again, "unreachable", NOW, true);
        assertThat(due.claim(10, NOW, LEASE).get(0).confirmed()).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource({"foreign_source, 1", "unknown_source, 1", "outside_units, 0", "unknown_unit, 0"})
    void aRefusalOfTheSenderDoesNotProveThatKeycloakHasNotDoneIt(String code, int inDoubt) {
        keep("refused", LAN, "2026-11-20");
        due.postponed(due.claim(10, NOW, LEASE).get(0), "unreachable", NOW, true);
        due.parked(due.claim(10, NOW, LEASE).get(0), code, "", NOW);
        assertThat(table.count("in_doubt and state = 'PARKED'")).isEqualTo(inDoubt);
    }

    @Test
    void aDiscardedEventIsNeverHandedOutAndThoseBehindItGoOn() {
        UUID receipt = park("refused", LAN);
        keep("behind", LAN, "2026-11-21");

        parked.discard(receipt, WHY);
        assertThat(due.claim(10, NOW, LEASE)).singleElement().satisfies(event -> assertThat(event.receipt())
                .isNotEqualTo(receipt));
        assertThat(parked.read(10)).isEmpty();
        assertThat(inbox.keep(List.of(Events.resigns("refused", LAN, "2026-11-20")), HTTP, NOW))
                .singleElement()
                .satisfies(repeated -> assertThat(repeated.state()).isEqualTo(InboxState.DISCARDED));
    }

    @Test
    void whatIsNotParkedIsNotDecided() {
        assertThat(parked.release(UUID.randomUUID(), WHY)).isEqualTo(new Unknown());
        UUID receipt = park("refused", LAN);
        parked.discard(receipt, WHY);
        assertThat(parked.release(receipt, WHY)).isEqualTo(new NotParked(InboxState.DISCARDED));
    }

    @Test
    void ofTwoDecisionsAtOnceTheFirstHolds() throws Exception {
        UUID receipt = park("refused", LAN);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Callable<DecisionVerdict>> decisions = Stream.<Callable<DecisionVerdict>>generate(
                            () -> () -> parked.release(receipt, WHY))
                    .limit(4)
                    .toList();
            List<Callable<DecisionVerdict>> all = Stream.concat(
                            decisions.stream(),
                            Stream.<Callable<DecisionVerdict>>generate(() -> () -> parked.discard(receipt, WHY))
                                    .limit(4))
                    .toList();
            long held = 0;
            for (Future<DecisionVerdict> verdict : hands.invokeAll(all)) {
                held += verdict.get() instanceof Decided ? 1 : 0;
            }
            assertThat(held).isEqualTo(1);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void aReasonSaysSomething() {
        for (String nothing : List.of("", "  a ", "x".repeat(501), "a\u0000bc")) {
            assertThatThrownBy(() -> new PersonsDecision("x/y", nothing, NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private UUID park(String id, String number) {
        keep(id, number, "2026-11-20");
        ClaimedEvent event = due.claim(10, NOW, LEASE).get(0);
        due.parked(event, "unknown_officer", "data.personalNumber: no such officer", NOW);
        return event.receipt();
    }

    private void keep(String id, String number, String effective) {
        inbox.keep(List.of(Events.resigns(id, number, effective)), HTTP, NOW);
    }
}

package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.Cancellations.Settled;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CancellationsIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String LAN = "000190000001";
    private static final String BINH = "000190000002";
    private static final Instant NOW = Events.NOW;
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(60));
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final PersonsDecision WHY = new PersonsDecision("desk/mai", "đã đối chiếu hồ sơ", NOW);

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    ParkedEvents parked;

    @Inject
    Cancellations cancellations;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void aWaitingEventIsNeverHandedOutOnceItIsCancelled() {
        UUID leave = keep(Events.resigns("leave", LAN, "2026-12-01"));
        UUID cancellation = keep(Events.cancels("cancel", "leave", LAN, "2026-12-01"));

        assertThat(cancellations.settle(NOW)).containsExactly(new Settled.Cancelled(cancellation, IntakeKind.HTTP));
        assertThat(table.count("receipt = '" + leave + "' and state = 'CANCELLED' and verdict_detail like '%"
                        + cancellation + "'"))
                .isEqualTo(1);
        assertThat(stateOf("cancel")).isEqualTo("APPLIED");
        assertThat(due.claim(10, MUCH_LATER, LEASE)).isEmpty();
        assertThat(cancellations.settle(MUCH_LATER)).isEmpty();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        keep(Events.cancels("cancel", "leave", LAN, "2026-11-20"));
        assertThat(cancellations.settle(NOW)).isEmpty();
        keep(Events.resigns("leave", LAN, "2026-11-20"));

        assertThat(due.claim(10, NOW, LEASE)).as("before anybody settled").isEmpty();
        assertThat(cancellations.settle(NOW)).hasSize(1);
        assertThat(stateOf("leave")).isEqualTo("CANCELLED");
    }

    @Test
    void aCancellationThatWaitsHoldsNobodyBackAndDoesNotCountAsWaitingWork() {
        keep(Events.cancels("cancel", "never-comes", LAN, "2026-11-01"));
        keep(Events.resigns("leave", LAN, "2026-11-20"));
        assertThat(due.backlog(NOW).due()).isEqualTo(1);
        assertThat(due.claim(10, NOW, LEASE)).hasSize(1);
    }

    @Test
    void anEventUnderWayIsWaitedForAndAnAppliedOneIsNotUndone() {
        keep(Events.resigns("leave", LAN, "2026-11-20"));
        ClaimedEvent leave = due.claim(10, NOW, LEASE).get(0);
        keep(Events.cancels("cancel", "leave", LAN, "2026-11-20"));
        assertThat(cancellations.settle(NOW)).isEmpty();

        due.applied(leave, NOW);
        assertThat(cancellations.settle(NOW)).singleElement().satisfies(settled -> assertThat(settled)
                .isInstanceOfSatisfying(
                        Settled.Parked.class, one -> assertThat(one.code()).isEqualTo("already_applied")));
        keep(Events.of("REINSTATEMENT", "back", LAN, "2026-11-21"));
        assertThat(due.claim(10, NOW, LEASE))
                .as("the parked one holds nobody back")
                .hasSize(1);
        assertThat(parked.read(10)).singleElement().satisfies(one -> assertThat(one.behind())
                .isZero());
        parked.discard(parked.read(10).get(0).receipt(), WHY);
        assertThat(stateOf("cancel")).isEqualTo("DISCARDED");
    }

    @Test
    void aRefusedEventIsCancelledAndTheLaterOnesGoOn() {
        keep(Events.resigns("leave", LAN, "2026-11-20"));
        keep(Events.of("SUSPENSION", "later", LAN, "2026-11-21"));
        ClaimedEvent leave = due.claim(10, NOW, LEASE).get(0);
        keep(Events.cancels("cancel", "leave", LAN, "2026-11-20"));
        due.parked(leave, "unknown_unit", "", NOW);

        assertThat(cancellations.settle(NOW)).hasSize(1);
        assertThat(stateOf("leave")).isEqualTo("CANCELLED");
        assertThat(due.claim(10, NOW, LEASE)).hasSize(1);
    }

    @Test
    void whatMayHaveBeenAppliedByACopyThatDiedIsFoundOutFirst() {
        keep(Events.resigns("leave", LAN, "2026-11-20"));
        due.claim(10, NOW, LEASE);
        keep(Events.cancels("cancel", "leave", LAN, "2026-11-20"));
        Instant later = NOW.plus(LEASE).plusMillis(1);

        assertThat(cancellations.settle(later)).isEmpty();
        ClaimedEvent again = due.claim(10, later, LEASE).get(0);
        due.postponed(again, "not_authorised", later, false);
        assertThat(cancellations.settle(later)).as("still in doubt").isEmpty();
        due.applied(due.claim(10, later, LEASE).get(0), later);
        assertThat(cancellations.settle(later)).isNotEmpty().hasOnlyElementsOfType(Settled.Parked.class);
    }

    @Test
    void whatWasCertainlyNotAppliedIsCancelledBetweenTwoTries() {
        keep(Events.resigns("leave", LAN, "2026-11-20"));
        due.postponed(due.claim(10, NOW, LEASE).get(0), "not_authorised", NOW, false);
        keep(Events.cancels("cancel", "leave", LAN, "2026-11-20"));
        assertThat(due.claim(10, NOW, LEASE)).isEmpty();
        assertThat(cancellations.settle(NOW)).hasSize(1);
        assertThat(stateOf("leave")).isEqualTo("CANCELLED");
    }

    @Test
    void aCancellationOfALaterDayComesTooLate() {
        keep(Events.resigns("leave", LAN, "2026-12-01"));
        keep(Events.cancels("cancel", "leave", LAN, "2026-12-05"));
        assertThat(cancellations.settle(NOW)).isEmpty();
        Instant between = Instant.parse("2026-12-02T00:00:00Z");
        due.applied(due.claim(10, between, LEASE).get(0), between);
        assertThat(cancellations.settle(MUCH_LATER)).isNotEmpty().hasOnlyElementsOfType(Settled.Parked.class);
    }

    @Test
    void namesAnEventOfTheSameOfficerThatIsNoCancellation() {
        keep(Events.resigns("leave", LAN, "2026-12-01"));
        keep(Events.cancels("others", "leave", BINH, "2026-11-20"));
        keep(Events.cancels("cancel", "comes-later", LAN, "2026-11-20"));
        keep(Events.cancels("cancel-cancel", "cancel", LAN, "2026-11-20"));

        assertThat(cancellations.settle(NOW)).hasSize(2);
        assertThat(table.count("event_id = 'others' and state = 'PARKED' and verdict_code = 'other_subject'"))
                .isEqualTo(1);
        assertThat(table.count(
                        "event_id = 'cancel-cancel' and state = 'PARKED' and verdict_code = 'cancels_cancellation'"))
                .isEqualTo(1);
        assertThat(stateOf("leave")).isEqualTo("RECEIVED");
        assertThat(stateOf("cancel")).isEqualTo("RECEIVED");
        assertThat(due.claim(10, MUCH_LATER, LEASE)).as("others cannot stop it").hasSize(1);
    }

    @Test
    void nobodyCancelsWhatAnotherClientSent() {
        keep(Events.resigns("leave", LAN, "2026-11-20"));
        keepFrom(Provenance.http("foreign-office"), Events.cancels("foreign", "leave", LAN, "2026-11-20"));
        keepFrom(Provenance.kafka("topic/0/7", Optional.empty()), Events.cancels("kafka", "leave", LAN, "2026-11-20"));

        assertThat(due.claim(10, NOW, LEASE)).as("before anybody settled").hasSize(1);
    }

    @Test
    void anotherClientsCancellationIsParkedAndTheSendersOwnWorks() {
        keep(Events.resigns("leave", LAN, "2026-12-01"));
        keepFrom(Provenance.http("foreign-office"), Events.cancels("foreign", "leave", LAN, "2026-12-01"));
        keepFrom(Provenance.kafka("topic/0/7", Optional.empty()), Events.cancels("kafka", "leave", LAN, "2026-12-01"));
        assertThat(cancellations.settle(NOW)).hasSize(2).hasOnlyElementsOfType(Settled.Parked.class);
        assertThat(table.count("cancels = 'leave' and verdict_code = 'other_sender'"))
                .isEqualTo(2);
        assertThat(stateOf("leave")).isEqualTo("RECEIVED");

        keepFrom(Provenance.csv("personnel-office"), Events.cancels("own", "leave", LAN, "2026-12-01"));
        assertThat(cancellations.settle(NOW)).hasOnlyElementsOfType(Settled.Cancelled.class);
        assertThat(stateOf("leave")).isEqualTo("CANCELLED");
    }

    @Test
    void whatCameOverKafkaIsCancelledOverKafka() {
        keepFrom(Provenance.kafka("topic/0/6", Optional.empty()), Events.resigns("leave", LAN, "2026-12-01"));
        keepFrom(Provenance.kafka("topic/0/7", Optional.empty()), Events.cancels("kafka", "leave", LAN, "2026-12-01"));
        assertThat(cancellations.settle(NOW)).hasOnlyElementsOfType(Settled.Cancelled.class);
    }

    @Test
    void aSecondCancellationFindsNothingToDo() {
        keep(Events.of("UNIT_DISSOLUTION", "leave", LAN, "2026-12-01"));
        keep(unit("cancel", "leave"));
        keep(unit("again", "leave"));
        assertThat(cancellations.settle(NOW)).hasSize(2).hasOnlyElementsOfType(Settled.Cancelled.class);
        assertThat(table.count("event_id = 'again' and state = 'APPLIED' and verdict_code = 'already_ended'"))
                .isEqualTo(1);
    }

    @Test
    void aHeldEventIsCancelledToo() {
        for (int i = 10; i < 21; i++) {
            keep(Events.resigns("ev-" + i, "0001900000" + i, "2026-11-20"));
        }
        due.claim(100, NOW, LEASE);
        assertThat(stateOf("ev-20")).isEqualTo("HELD");
        keep(Events.cancels("cancel", "ev-20", "000190000020", "2026-11-20"));
        assertThat(cancellations.settle(NOW)).hasSize(1);
        assertThat(stateOf("ev-20")).isEqualTo("CANCELLED");
    }

    @Test
    void againstManyTakersEachPairEndsOneWayOrTheOther() throws Exception {
        int pairs = 60;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> {
                int handed = 0;
                for (int round = 0; round < 100; round++) {
                    for (ClaimedEvent event : due.claim(2, NOW, LEASE)) {
                        handed += due.applied(event, NOW) ? 1 : 0;
                    }
                }
                return handed;
            });
            work.add(() -> {
                for (int round = 0; round < 50; round++) {
                    cancellations.settle(NOW);
                }
                return 0;
            });
        }
        work.add(() -> {
            for (int i = 0; i < pairs; i++) {
                String number = "00019%07d".formatted(i);
                keep(Events.of("SUSPENSION", "ev-" + i, number, "2026-11-20"));
                keep(Events.cancels("cancel-" + i, "ev-" + i, number, "2026-11-20"));
            }
            return 0;
        });
        int handed = 0;
        ExecutorService hands = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Integer> done : hands.invokeAll(work)) {
                handed += done.get();
            }
        } finally {
            hands.shutdown();
        }
        for (ClaimedEvent left : due.claim(100, NOW, LEASE)) {
            handed += due.applied(left, NOW) ? 1 : 0;
        }
        cancellations.settle(NOW);

        String ends = """
                exists (select 1 from sync.sync_inbox c where c.cancels = sync_inbox.event_id and c.state = '%s')
                and state = '%s'""";
        int applied = table.count(ends.formatted("PARKED", "APPLIED"));
        int cancelled = table.count(ends.formatted("APPLIED", "CANCELLED"));
        assertThat(applied + cancelled).isEqualTo(pairs);
        assertThat(handed).isEqualTo(applied);
    }

    private UUID keep(PersonnelEvent event) {
        return keepFrom(HTTP, event);
    }

    private UUID keepFrom(Provenance sender, PersonnelEvent event) {
        return inbox.keep(List.of(event), sender, NOW).get(0).receipt();
    }

    private static PersonnelEvent unit(String id, String cancels) {
        return Events.cancelsOfUnit(id, cancels, "2026-11-20");
    }

    private @Nullable String stateOf(String id) {
        return table.text("state", "event_id = '" + id + "'");
    }
}

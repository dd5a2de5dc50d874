package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.BrakeDecision.Decided;
import io.officergate.sync.inbox.BrakeDecision.NotEngaged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With no officer known, the limit is the floor: 10 withdrawals in 10 minutes. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BrakeIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LIMIT = 10;
    private static final int COPIES = 2;
    private static final int THREADS = 8;
    private static final int MOST_ROUNDS = 2000;
    private static final PersonsDecision WHY = new PersonsDecision("desk/mai", "đã đối chiếu hồ sơ", NOW);

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    Brake brake;

    @Inject
    InboxTable table;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void stopsTheNextWithdrawalAndNothingElse() {
        resign(0, 15);
        keep(Events.of("SUSPENSION", "s", officer(20), "2026-11-21"));
        keep(Events.of("DEATH", "d", officer(21), "2026-11-21"));
        keep(Events.of("RECRUITMENT", "r", officer(22), "2026-11-21"));

        List<ClaimedEvent> taken = due.claim(100, NOW, LEASE);
        assertThat(taken).as("the urgent two go first, and count").hasSize(LIMIT + 1);
        assertThat(table.count("claim is not null and event_type in ('SUSPENSION', 'DEATH', 'RECRUITMENT')"))
                .isEqualTo(3);
        assertThat(table.count("claim is not null and event_type = 'RESIGNATION'"))
                .isEqualTo(LIMIT - 2);
        assertThat(table.count("state = 'HELD' and event_type = 'RESIGNATION'")).isEqualTo(7);

        BrakeState state = brake.state(3);
        assertThat(state.engagement()).hasValueSatisfying(engaged -> {
            assertThat(engaged.since()).isEqualTo(NOW);
            assertThat(engaged.withdrawn()).isEqualTo(LIMIT);
            assertThat(table.count("event_id = 'ev-8' and receipt = '" + engaged.first() + "'"))
                    .isEqualTo(1);
        });
        assertThat(state.heldByType()).containsOnly(Map.entry("RESIGNATION", 7L));
        assertThat(state.held()).hasSize(3);
        assertThat(state.toString()).doesNotContain("000190");
        assertThat(due.backlog(NOW).held()).isEqualTo(7);
        assertThat(due.backlog(NOW).braked()).isTrue();
    }

    @Test
    void heldOnesDoNotStandInTheWayOfOthersHoweverMany() {
        resign(0, 200);
        assertThat(due.claim(8, NOW, LEASE)).hasSize(8);
        assertThat(due.claim(8, NOW, LEASE)).hasSize(2);
        keep(Events.of("SUSPENSION", "s", officer(300), "2026-11-21"));
        assertThat(due.claim(8, NOW, LEASE)).singleElement().satisfies(event -> assertThat(event.json())
                .contains("SUSPENSION"));
        assertThat(table.count("state = 'HELD'")).isEqualTo(190);
    }

    @Test
    void aHeldEventHoldsBackItsOfficersLaterOnesOnlyAndOrderIsRightAfterwards() {
        engage();
        keep(Events.of("TRANSFER", "transfer", officer(50), "2026-11-20"));
        keep(Events.of("APPOINTMENT", "appointment", officer(50), "2026-11-21"));
        keep(Events.of("APPOINTMENT", "other", officer(51), "2026-11-21"));
        assertThat(ids(due.claim(100, NOW, LEASE))).containsExactly("other");

        brake.confirm(WHY);
        List<ClaimedEvent> next = due.claim(100, NOW, LEASE);
        assertThat(ids(next)).contains("transfer").doesNotContain("appointment");
        next.forEach(event -> due.applied(event, NOW));
        assertThat(ids(due.claim(100, NOW, LEASE))).containsExactly("appointment");
    }

    @Test
    void withdrawalsThatTheirSourceMayNotDecideDoNotCount() {
        resign(0, 3 * LIMIT);
        for (int round = 0; round < 6; round++) {
            due.claim(LIMIT / 2, NOW, LEASE).forEach(event -> due.parked(event, "foreign_source", "", NOW));
        }
        assertThat(table.count("state = 'PARKED'")).isEqualTo(3 * LIMIT);
        assertThat(brake.state(1).withdrawn()).isZero();
        assertThat(brake.state(1).engagement()).isEmpty();
    }

    @Test
    void whatIsConfirmedPassesAndAsManyMoreAsEver() {
        engage();
        assertThat(brake.confirm(WHY)).isEqualTo(new Decided(List.of(IntakeKind.HTTP)));
        assertThat(due.claim(100, NOW, LEASE)).as("the held one").hasSize(1);

        resign(100, LIMIT + 1);
        assertThat(due.claim(100, NOW, LEASE)).as("a whole window more").hasSize(LIMIT);
        assertThat(table.count("state = 'HELD'")).isEqualTo(1);
        assertThat(brake.state(1).lastDecision())
                .hasValueSatisfying(decision -> assertThat(decision.by()).isEqualTo("desk/mai"));
    }

    @Test
    void whatIsDiscardedNamesWhoAndWhyAndIsNeverHandedOut() {
        engage();
        keep(Events.of("TRANSFER", "transfer", officer(50), "2026-11-20"));
        keep(Events.of("RESIGNATION", "resignation", officer(50), "2026-11-21"));
        keep(Events.of("APPOINTMENT", "appointment", officer(50), "2026-11-22"));
        assertThat(due.claim(100, NOW, LEASE)).isEmpty();

        brake.discard(WHY);
        assertThat(table.count("state = 'DISCARDED' and decided_by = 'desk/mai' and decision_reason = '" + WHY.reason()
                        + "' and decided_at = '" + NOW + "'"))
                .as("also the one behind the first")
                .isEqualTo(3);
        assertThat(ids(due.claim(100, NOW, LEASE))).containsExactly("appointment");
        assertThat(brake.state(1).engagement()).isEmpty();
    }

    @Test
    void theWindowSlides() {
        resign(0, LIMIT);
        assertThat(due.claim(100, NOW, LEASE)).hasSize(LIMIT);
        Instant end = NOW.plus(WINDOW);
        assertThat(brakesAt(end.minusMillis(1))).isTrue();
        brake.discard(WHY);

        table.empty();
        resign(0, LIMIT);
        due.claim(100, NOW, LEASE).forEach(event -> due.applied(event, NOW));
        assertThat(brakesAt(end)).isFalse();
    }

    @Test
    void aTryCountsOnceHoweverOftenItIsRepeated() {
        resign(0, LIMIT);
        List<ClaimedEvent> first = due.claim(100, NOW, LEASE);
        first.forEach(event -> due.postponed(event, "unreachable", NOW, true));
        assertThat(due.claim(100, NOW, LEASE)).as("tried again").hasSize(LIMIT);

        Instant later = NOW.plus(LEASE).plusMillis(1);
        List<ClaimedEvent> afterKill = due.claim(100, later, LEASE);
        assertThat(afterKill).as("the copy that had them is gone").hasSize(LIMIT);
        assertThat(brake.state(1).engagement()).isEmpty();
        resign(100, 1);
        assertThat(due.claim(100, later, LEASE)).isEmpty();
        assertThat(table.count("state = 'HELD'")).isEqualTo(1);
    }

    @Test
    void aUnitEventCountsAsTen() {
        keep(Events.of("UNIT_DISSOLUTION", "unit", officer(0), "2026-11-20"));
        resign(1, 1);
        assertThat(ids(due.claim(100, NOW, LEASE))).containsExactly("unit");
        assertThat(table.count("state = 'HELD' and event_id = 'ev-1'")).isEqualTo(1);
    }

    @Test
    void aLargerServiceMayWithdrawMore() {
        table.execute("update sync.sync_brake set officers = 400, officers_counted_at = '" + NOW + "'");
        resign(0, 25);
        assertThat(due.claim(100, NOW, LEASE)).as("5 % of 400").hasSize(20);
    }

    @Test
    void theOfficersAreThoseWhoseEventsWereAppliedCountedEachHour() {
        for (int i = 0; i < 220; i++) {
            keep(Events.of("RECRUITMENT", "r-" + i, officer(i), "2026-11-01"));
        }
        due.claim(300, NOW, LEASE).forEach(event -> due.applied(event, NOW));
        table.execute("update sync.sync_brake set officers = 0, officers_counted_at = '" + NOW + "'");
        resign(0, 20);
        assertThat(due.claim(100, NOW, LEASE)).hasSize(LIMIT);
        brake.discard(WHY);
        resign(100, 20);
        assertThat(due.claim(100, NOW.plusSeconds(3601), LEASE)).hasSize(LIMIT + 11);
    }

    @Test
    void allCopiesTogetherPassNoMoreThanOne() throws Exception {
        resign(0, 200);
        for (int i = 0; i < 40; i++) {
            keep(Events.of("RECRUITMENT", "r-" + i, officer(300 + i), "2026-11-20"));
        }
        List<String> out = ids(allClaim(0));
        assertThat(out).doesNotHaveDuplicates();
        assertThat(out.stream().filter(id -> id.startsWith("ev-"))).hasSize(LIMIT);
        assertThat(out.stream().filter(id -> id.startsWith("r-"))).hasSize(40);
        assertThat(table.count("state = 'HELD'")).isEqualTo(190);

        brake.confirm(WHY);
        assertThat(ids(allClaim(0))).doesNotHaveDuplicates().hasSize(190);
    }

    @Test
    void copiesThatDieWithEventsInTheirHandsPassNoMoreEither() throws Exception {
        resign(0, 60);
        List<String> first = ids(allClaim(0));
        List<String> again = ids(allClaim(1));
        assertThat(again).containsExactlyInAnyOrderElementsOf(first).hasSize(LIMIT);
        assertThat(table.count("withdrawn_at is not null")).isEqualTo(LIMIT);
    }

    @Test
    void decisionsInTheMidstOfHandingOutLoseNothing() throws Exception {
        resign(0, 150);
        ExecutorService hands = Executors.newFixedThreadPool(THREADS + 1);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                work.add(this::claimAndApplyUntilAllAreApplied);
            }
            work.add(this::confirmUntilAllAreApplied);
            int handed = 0;
            List<Future<Integer>> done = hands.invokeAll(work);
            for (Future<Integer> each : done.subList(0, THREADS)) {
                handed += each.get();
            }
            assertThat(done.get(THREADS).get()).as("decisions").isPositive();
            assertThat(handed).isEqualTo(150);
        } finally {
            hands.shutdown();
        }
        assertThat(table.count("state = 'APPLIED'")).isEqualTo(150);
    }

    @Test
    void ofTwoDecisionsAtOnceTheFirstHolds() throws Exception {
        engage();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Callable<BrakeDecision>> all = Stream.concat(
                            Stream.<Callable<BrakeDecision>>generate(() -> () -> brake.confirm(WHY))
                                    .limit(4),
                            Stream.<Callable<BrakeDecision>>generate(() -> () -> brake.discard(WHY))
                                    .limit(4))
                    .toList();
            long held = 0;
            for (Future<BrakeDecision> verdict : hands.invokeAll(all)) {
                held += verdict.get() instanceof Decided ? 1 : 0;
            }
            assertThat(held).isEqualTo(1);
        } finally {
            hands.shutdown();
        }
        assertThat(brake.confirm(WHY)).isEqualTo(new NotEngaged());
    }

    private void engage() {
        resign(1000, LIMIT + 1);
        due.claim(100, NOW, LEASE).forEach(event -> due.applied(event, NOW));
        assertThat(brake.state(1).engagement()).isPresent();
    }

    private boolean brakesAt(Instant instant) {
        resign(500, 1);
        due.claim(100, instant, LEASE);
        return brake.state(1).engagement().isPresent();
    }

    private List<ClaimedEvent> allClaim(int generation) throws Exception {
        Instant now = NOW.plus(LEASE.plusMillis(1).multipliedBy(generation));
        ExecutorService hands = Executors.newFixedThreadPool(COPIES * THREADS);
        try {
            List<Callable<List<ClaimedEvent>>> takers = IntStream.range(0, COPIES * THREADS)
                    .mapToObj(i -> (Callable<List<ClaimedEvent>>) () -> {
                        List<ClaimedEvent> taken = new ArrayList<>();
                        for (int round = 0; round < 15; round++) {
                            taken.addAll(due.claim(8, now, LEASE));
                        }
                        return taken;
                    })
                    .toList();
            List<ClaimedEvent> all = new ArrayList<>();
            for (Future<List<ClaimedEvent>> taker : hands.invokeAll(takers)) {
                all.addAll(taker.get());
            }
            return all;
        } finally {
            hands.shutdown();
        }
    }

    private int claimAndApplyUntilAllAreApplied() {
        int handed = 0;
        for (int round = 0; round < MOST_ROUNDS && table.count("state = 'APPLIED'") < 150; round++) {
            for (ClaimedEvent event : due.claim(4, NOW, LEASE)) {
                handed += due.applied(event, NOW) ? 1 : 0;
            }
        }
        return handed;
    }

    private int confirmUntilAllAreApplied() {
        int decided = 0;
        for (int round = 0; round < MOST_ROUNDS && table.count("state = 'APPLIED'") < 150; round++) {
            decided += brake.confirm(WHY) instanceof Decided ? 1 : 0;
        }
        return decided;
    }

    private void resign(int first, int howMany) {
        for (int i = first; i < first + howMany; i++) {
            keep(Events.resigns("ev-" + i, officer(i), "2026-11-20"));
        }
    }

    private void keep(PersonnelEvent event) {
        inbox.keep(List.of(event), HTTP, NOW);
    }

    private static String officer(int number) {
        return "00019%07d".formatted(number);
    }

    private static List<String> ids(List<ClaimedEvent> events) {
        return events.stream().map(BrakeIT::id).toList();
    }

    private static String id(ClaimedEvent event) {
        int at = event.json().indexOf("\"id\":\"") + 6;
        return event.json().substring(at, event.json().indexOf('"', at));
    }
}

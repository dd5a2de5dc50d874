package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.OutboxTable;
import io.officergate.sync.brake.Withdrawal;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.PersonnelEventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A suspension is immediate, however many events wait before it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class UrgentEventsIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int FEW = 100;

    /** So many the brake lets pass: its floor. */
    private static final int MOST_WITHDRAWALS = 10;

    private static final String LAN = "000190009999";

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    ParkedEvents parked;

    @Inject
    InboxTable table;

    @Inject
    OutboxTable told;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENSION", "DEATH"})
    void isTheNextHandedOutThoughAThousandWait(PersonnelEventType urgent) {
        assertThat(Withdrawal.of(urgent)).isEqualTo(Withdrawal.URGENT);
        flood();
        keep(Events.of(urgent.name(), "urgent", LAN, "2026-11-22"));

        assertThat(ids(due.claim(1, NOW, LEASE))).containsExactly("urgent");
        assertThat(ids(due.claim(2, NOW, LEASE))).containsExactlyInAnyOrder("o-0001", "o-0002");
    }

    @Test
    void hastensWhatItsOfficerHasBeforeItAndKeepsTheirOrder() {
        flood();
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-22"));
        keep(Events.of("RECRUITMENT", "recruited", LAN, "2026-11-21"));
        keep(Events.of("REINSTATEMENT", "reinstated", LAN, "2026-11-23"));

        List<ClaimedEvent> first = due.claim(1, NOW, LEASE);
        assertThat(ids(first)).containsExactly("recruited");
        assertThat(ids(due.claim(1, NOW, LEASE))).containsExactly("o-0001");
        due.applied(first.get(0), NOW);
        List<ClaimedEvent> second = due.claim(1, NOW, LEASE);
        assertThat(ids(second)).containsExactly("suspended");
        due.applied(second.get(0), NOW);
        assertThat(ids(due.claim(1, NOW, LEASE)))
                .as("what comes after it has no haste")
                .containsExactly("o-0002");
    }

    @Test
    void waitsForItsInstantAndHastensNobodyBefore() {
        flood();
        keep(Events.of("APPOINTMENT", "appointed", LAN, "2026-11-22"));
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-24"));

        assertThat(ids(due.claim(1, NOW, LEASE))).containsExactly("o-0001");
        assertThat(ids(due.claim(1, NOW.plus(Duration.ofDays(1)), LEASE))).containsExactly("appointed");
    }

    @Test
    void goesPastWhatWaitsForAPersonAndWhatWaitsBehindThat() {
        keep(Events.of("APPOINTMENT", "refused", LAN, "2026-11-19"));
        due.parked(claimOne(), "unknown_unit", "", NOW);
        flood();
        keep(Events.of("POSITION_CHANGE", "behind", LAN, "2026-11-20"));
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-21"));
        keep(Events.of("REINSTATEMENT", "reinstated", LAN, "2026-11-22"));
        keep(Events.of("DEATH", "died", LAN, "2026-11-23"));
        assertThat(parked.read(1).get(0).behind())
                .as("the urgent ones do not wait")
                .isEqualTo(2);

        ClaimedEvent suspended = claimOne();
        assertThat(id(suspended)).isEqualTo("suspended");
        assertThat(ids(due.claim(1, NOW, LEASE)))
                .as("one of an officer at a time")
                .containsExactly("o-0001");
        due.applied(suspended, NOW);
        ClaimedEvent died = claimOne();
        assertThat(id(died)).isEqualTo("died");
        due.applied(died, NOW);
        assertThat(ids(due.claim(16, NOW, LEASE))).allMatch(id -> id.startsWith("o-"));
        assertThat(parked.read(1).get(0).behind()).isEqualTo(2);
    }

    @Test
    void goesPastWhatKeycloakFailsOverAndWhatWaitsBehindThat() {
        keep(Events.of("APPOINTMENT", "failing", LAN, "2026-11-19"));
        due.failed(claimOne(), "unexpected_answer", 8, NOW.plus(Duration.ofHours(1)), NOW);
        keep(Events.of("POSITION_CHANGE", "behind", LAN, "2026-11-20"));
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-21"));

        List<ClaimedEvent> taken = due.claim(16, NOW, LEASE);
        assertThat(ids(taken)).containsExactly("suspended");
        due.applied(taken.get(0), NOW);
        assertThat(due.claim(16, NOW, LEASE)).isEmpty();
        assertThat(ids(due.claim(16, NOW.plus(Duration.ofHours(1)), LEASE))).containsExactly("failing");
    }

    /** Keycloak failed over both, and both are due again: as rows of one subject they would end the whole hand-out. */
    @Test
    void ofOneSubjectThatFailedTwiceTheFirstIsTriedFirst() {
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-21"));
        due.failed(claimOne(), "unexpected_answer", 8, NOW, NOW);
        keep(Events.of("APPOINTMENT", "failing", LAN, "2026-11-19"));
        table.execute("update sync.sync_inbox set failed_at = now()");
        keep(Events.of("DEATH", "died", LAN, "2026-11-22"));
        keep(Events.of("APPOINTMENT", "other", "000190009998", "2026-11-22"));

        assertThat(ids(due.claim(16, NOW, LEASE))).containsExactlyInAnyOrder("failing", "other");
    }

    @Test
    void goesPastWhatTheBrakeHolds() {
        for (int i = 0; i <= MOST_WITHDRAWALS; i++) {
            keep(Events.resigns("r-" + i, officer(i), "2026-11-20"));
        }
        assertThat(due.claim(16, NOW, LEASE)).hasSize(MOST_WITHDRAWALS);
        assertThat(table.count("state = 'HELD' and event_id = 'r-" + MOST_WITHDRAWALS + "'"))
                .isEqualTo(1);
        keep(Events.of("SUSPENSION", "suspended", officer(MOST_WITHDRAWALS), "2026-11-21"));

        assertThat(ids(due.claim(16, NOW, LEASE))).containsExactly("suspended");
    }

    @Test
    void waitsForWhatOfItsOfficerIsOutOrMayGo() {
        keep(Events.of("APPOINTMENT", "refused", LAN, "2026-11-19"));
        due.parked(claimOne(), "outside_units", "", NOW);
        keep(Events.resignsElsewhere("theirs", LAN, "2026-11-20"));
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-21"));

        ClaimedEvent theirs = claimOne();
        assertThat(id(theirs)).isEqualTo("theirs");
        assertThat(due.claim(1, NOW, LEASE)).isEmpty();
        due.applied(theirs, NOW);
        assertThat(ids(due.claim(1, NOW, LEASE))).containsExactly("suspended");
    }

    @Test
    void aFloodOfSuspensionsLeavesEveryFourthPlaceToOthers() {
        flood();
        thousand("SUSPENSION", "s-", "00019001", "2026-11-22");

        assertThat(ordinary(due.claim(16, NOW, LEASE))).isEqualTo(4);
        int oneByOne = IntStream.range(0, 16)
                .map(place -> ordinary(due.claim(1, NOW, LEASE)))
                .sum();
        assertThat(oneByOne).isEqualTo(4);
    }

    @Test
    void anOfficerWithTwoIsHandedOutAndCountedOnce() {
        keep(Events.of("SUSPENSION", "suspended", LAN, "2026-11-21"));
        keep(Events.of("DEATH", "died", LAN, "2026-11-22"));
        for (int i = 0; i < MOST_WITHDRAWALS; i++) {
            keep(Events.resigns("r-" + i, officer(i), "2026-11-20"));
        }

        List<ClaimedEvent> taken = due.claim(16, NOW, LEASE);
        assertThat(ids(taken)).hasSize(MOST_WITHDRAWALS).contains("suspended").doesNotContain("died");
        taken.forEach(event -> due.applied(event, NOW));
        assertThat(ids(due.claim(16, NOW, LEASE))).containsExactly("died");
    }

    @Test
    void copiesThatTakeAtOnceTakeEachOnceAndInOrder() throws Exception {
        keepAll(i -> Events.of("APPOINTMENT", "a-" + i, officer(i), "2026-11-20"));
        keepAll(i -> Events.of(i % 2 == 0 ? "SUSPENSION" : "POSITION_CHANGE", "b-" + i, officer(i), "2026-11-21"));
        ExecutorService copies = Executors.newFixedThreadPool(2);
        List<String> taken = new ArrayList<>();
        List<Callable<List<String>>> both = List.of(this::takeAll, this::takeAll);
        for (Future<List<String>> copy : copies.invokeAll(both)) {
            taken.addAll(copy.get());
        }
        copies.shutdown();

        assertThat(taken).hasSize(2 * FEW).doesNotHaveDuplicates();
        assertThat(table.count("state = 'APPLIED' and attempts = 1")).isEqualTo(2 * FEW);
        List<String> order = told.read("event_id", "true");
        assertThat(IntStream.range(0, FEW)).allMatch(i -> order.indexOf("a-" + i) < order.indexOf("b-" + i));
    }

    private List<String> takeAll() {
        List<String> all = new ArrayList<>();
        int emptyRounds = 0;
        while (emptyRounds < 20) {
            List<ClaimedEvent> some = due.claim(16, NOW, LEASE);
            emptyRounds = some.isEmpty() ? emptyRounds + 1 : 0;
            some.forEach(event -> due.applied(event, NOW));
            all.addAll(ids(some));
        }
        return all;
    }

    /** A thousand officers' events wait; the first is being handed out already, so no place is owed to anybody. */
    private void flood() {
        thousand("APPOINTMENT", "o-", "00019000", "2026-11-20");
        assertThat(ids(due.claim(1, NOW, LEASE))).containsExactly("o-0000");
    }

    /** One kept, the others as copies of its row for other officers: quicker than to send them all. */
    private void thousand(String type, String id, String officers, String effective) {
        keep(Events.of(type, id + "0000", officers + "0000", effective));
        table.execute("""
                insert into sync.sync_inbox (receipt, intake, submitted_by, event_source, event_id, event_type, content_sha256,
                  payload, order_key, effective_at, decision_date, sequence_number, state, received_at, next_attempt_at)
                select gen_random_uuid(), intake, submitted_by, event_source, '%1$s' || n, event_type, content_sha256,
                       convert_to(replace(convert_from(payload, 'UTF8'), event_id, '%1$s' || n), 'UTF8'),
                       '%2$s' || n, effective_at, decision_date, sequence_number, state, received_at, next_attempt_at
                  from sync.sync_inbox, generate_series(1, 999) i, lpad(i::text, 4, '0') n
                 where event_id = '%1$s0000' order by n
                """.formatted(id, officers));
    }

    private void keepAll(IntFunction<PersonnelEvent> event) {
        inbox.keep(IntStream.range(0, FEW).mapToObj(event).toList(), HTTP, NOW);
    }

    private void keep(PersonnelEvent event) {
        inbox.keep(List.of(event), HTTP, NOW);
    }

    private static String officer(int number) {
        return "00019000%04d".formatted(number);
    }

    private static int ordinary(List<ClaimedEvent> events) {
        return (int) ids(events).stream().filter(id -> id.startsWith("o-")).count();
    }

    private ClaimedEvent claimOne() {
        List<ClaimedEvent> claimed = due.claim(1, NOW, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private static List<String> ids(List<ClaimedEvent> events) {
        return events.stream().map(UrgentEventsIT::id).toList();
    }

    private static String id(ClaimedEvent event) {
        String json = event.json();
        int at = json.indexOf("\"id\":\"") + 6;
        return json.substring(at, json.indexOf('"', at));
    }
}

package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DueEventsIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String LAN = "000190000001";
    private static final String BINH = "000190000002";
    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);

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
    void handsOutOneEventOfASubjectAtATimeInOrder() {
        keep("third", LAN, "2026-11-22");
        keep("first", LAN, "2026-11-20");
        keep("second", LAN, "2026-11-21");
        keep("other", BINH, "2026-11-22");

        List<ClaimedEvent> taken = due.claim(10, NOW, LEASE);
        assertThat(ids(taken)).containsExactlyInAnyOrder("first", "other");
        assertThat(due.claim(10, NOW, LEASE)).isEmpty();

        due.applied(only(taken, "first"), NOW);
        List<ClaimedEvent> next = due.claim(10, NOW, LEASE);
        assertThat(ids(next)).containsExactly("second");
        due.applied(only(next, "second"), NOW);
        assertThat(ids(due.claim(10, NOW, LEASE))).containsExactly("third");
    }

    @Test
    void keepsAnEarlierEventBackWhileALaterOneIsOut() {
        keep("later", LAN, "2026-11-21");
        ClaimedEvent later = due.claim(10, NOW, LEASE).get(0);
        keep("earlier", LAN, "2026-11-20");

        assertThat(due.claim(10, NOW, LEASE)).isEmpty();
        due.applied(later, NOW);
        assertThat(ids(due.claim(10, NOW, LEASE))).containsExactly("earlier");
    }

    @Test
    void waitsForTheInstant() {
        keep("tomorrow", LAN, "2026-11-24");
        Instant midnight = Instant.parse("2026-11-23T17:00:00Z");

        assertThat(due.claim(10, midnight.minusSeconds(1), LEASE)).isEmpty();
        assertThat(due.claim(10, midnight, LEASE)).hasSize(1);
    }

    @Test
    void aParkedEventHoldsBackItsOfficersLaterOnesOnly() {
        keep("refused", LAN, "2026-11-20");
        keep("waits", LAN, "2026-11-21");
        keep("other", BINH, "2026-11-21");
        List<ClaimedEvent> taken = due.claim(10, NOW, LEASE);
        due.parked(only(taken, "refused"), "unknown_officer", "No such officer.", NOW);
        due.applied(only(taken, "other"), NOW);

        assertThat(due.claim(10, NOW.plus(Duration.ofDays(30)), LEASE)).isEmpty();
        keep("before", LAN, "2026-11-19");
        assertThat(ids(due.claim(10, NOW, LEASE))).containsExactly("before");
        assertThat(due.backlog(NOW).parked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "outside_units, true, false",
        "unknown_source, true, false",
        "foreign_source, false, false",
        "illegal_transition, true, true",
    })
    void whatASourceMayNotDecideHoldsNoOtherSourceBack(String code, boolean holdsItsOwn, boolean holdsOthers) {
        keep("refused", LAN, "2026-11-20");
        keep("refused too", BINH, "2026-11-20");
        due.claim(10, NOW, LEASE).forEach(event -> due.parked(event, code, "No.", NOW));
        keep("own", LAN, "2026-11-21");
        inbox.keep(List.of(Events.resignsElsewhere("other", BINH, "2026-11-21")), HTTP, NOW);

        assertThat(parked.read(10))
                .extracting(ParkedEvent::behind)
                .containsExactlyInAnyOrder(holdsItsOwn ? 1L : 0L, holdsOthers ? 1L : 0L);
        assertThat(due.backlog(NOW).due()).isEqualTo((holdsItsOwn ? 0 : 1) + (holdsOthers ? 0 : 1));
        List<String> taken = ids(due.claim(10, NOW, LEASE));
        assertThat(taken.contains("own")).isEqualTo(!holdsItsOwn);
        assertThat(taken.contains("other")).isEqualTo(!holdsOthers);
    }

    @Test
    void whatWaitsBehindWhatASourceMayNotDecideHoldsNoOtherSourceBackEither() {
        keep("refused", LAN, "2026-11-20");
        due.parked(due.claim(10, NOW, LEASE).get(0), "outside_units", "No.", NOW);
        keep("own", LAN, "2026-11-21");
        inbox.keep(List.of(Events.resignsElsewhere("other", LAN, "2026-11-22")), HTTP, NOW);

        assertThat(ids(due.claim(10, NOW, LEASE))).containsExactly("other");
    }

    @Test
    void saysWhoSentIt() {
        inbox.keep(List.of(Events.resigns("http", LAN, "2026-11-20")), Provenance.http("hr-mau"), NOW);
        inbox.keep(
                List.of(Events.resigns("kafka", BINH, "2026-11-20")), Provenance.kafka("t/0/1", Optional.empty()), NOW);
        List<ClaimedEvent> taken = due.claim(10, NOW, LEASE);
        assertThat(only(taken, "http").submittedBy()).contains("hr-mau");
        assertThat(only(taken, "kafka").submittedBy()).isEmpty();
    }

    @Test
    void aSilentTakersEventComesBackAndItsOldOutcomeIsRefused() {
        keep("ev", LAN, "2026-11-20");
        ClaimedEvent lost = due.claim(10, NOW, LEASE).get(0);

        assertThat(due.claim(10, NOW.plus(LEASE), LEASE)).isEmpty();
        Instant after = NOW.plus(LEASE).plusMillis(1);
        ClaimedEvent again = due.claim(10, after, LEASE).get(0);

        assertThat(again.attempts()).isEqualTo(2);
        assertThat(due.parked(lost, "late", "", after)).isFalse();
        assertThat(due.applied(again, after)).isTrue();
        assertThat(table.count("state = 'APPLIED' and claim is null")).isEqualTo(1);
    }

    @Test
    void aPostponedEventHoldsItsTurnUntilItsTime() {
        keep("first", LAN, "2026-11-20");
        keep("second", LAN, "2026-11-21");
        due.postponed(due.claim(10, NOW, LEASE).get(0), "unreachable", NOW.plusSeconds(30), true);

        assertThat(due.claim(10, NOW.plusSeconds(29), LEASE)).isEmpty();
        assertThat(due.backlog(NOW.plusSeconds(29)).oldest()).isGreaterThanOrEqualTo(Duration.ofSeconds(29));
        due.hurry(NOW.plusSeconds(29));
        assertThat(ids(due.claim(10, NOW.plusSeconds(29), LEASE))).containsExactly("first");
    }

    private UUID keep(String id, String officer, String effective) {
        return inbox.keep(List.of(Events.resigns(id, officer, effective)), HTTP, NOW)
                .get(0)
                .receipt();
    }

    private static List<String> ids(List<ClaimedEvent> events) {
        return events.stream().map(DueEventsIT::id).toList();
    }

    private static ClaimedEvent only(List<ClaimedEvent> events, String id) {
        return events.stream().filter(event -> id(event).equals(id)).findFirst().orElseThrow();
    }

    private static String id(ClaimedEvent event) {
        String json = event.json();
        int at = json.indexOf("\"id\":\"") + 6;
        return json.substring(at, json.indexOf('"', at));
    }
}

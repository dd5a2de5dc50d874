package io.officergate.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.OutboxTable;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.Brake;
import io.officergate.sync.inbox.Cancellations;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.inbox.ParkedEvents;
import io.officergate.sync.inbox.PersonsDecision;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.ordering.OrderingVerdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens is told if and only if it happened. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OutboxIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String LAN = "000190000001";
    private static final Instant NOW = Events.NOW;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final PersonsDecision WHY = new PersonsDecision("desk/mai", "trùng với 000190000001", NOW);

    @Inject
    Inbox inbox;

    @Inject
    DueEvents due;

    @Inject
    ParkedEvents parked;

    @Inject
    Brake brake;

    @Inject
    Cancellations cancellations;

    @Inject
    Outbox outbox;

    @Inject
    InboxTable table;

    @Inject
    OutboxTable told;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void anAppliedEventIsToldToListenersOnlyAndOnce() {
        ClaimedEvent event = taken("ev-1");
        due.applied(event, NOW);
        due.applied(event, NOW);

        assertThat(all()).containsExactly("OUTCOME APPLIED");
        assertThat(told.count(
                        "receipt = '" + event.receipt() + "' and event_source = '/hr/ha-noi' and event_id = 'ev-1'"
                                + " and event_type = 'RESIGNATION' and effective_at is not null and applied_at is not null"
                                + " and event_attempts = 1"))
                .isEqualTo(1);
    }

    @Test
    void whatOnlyThisServiceKnowsIsAlsoNoted() {
        ClaimedEvent event = taken("ev-1");
        due.parked(event, "unknown_officer", "data.personalNumber: no such officer", NOW);
        parked.release(event.receipt(), WHY);
        due.parked(due.claim(1, NOW, LEASE).get(0), "unknown_officer", "again", NOW);
        parked.discard(event.receipt(), WHY);
        parked.discard(event.receipt(), WHY);

        assertThat(all())
                .containsExactly(
                        "OUTCOME PARKED",
                        "AUDIT EVENT_PARKED",
                        "AUDIT EVENT_RELEASED",
                        "OUTCOME PARKED",
                        "AUDIT EVENT_PARKED",
                        "OUTCOME DISCARDED",
                        "AUDIT EVENT_DISCARDED");
        assertThat(told.count("what = 'EVENT_DISCARDED' and said_by = 'desk/mai' and reason = 'trùng với ***'"))
                .isEqualTo(1);
    }

    @Test
    void aRepeatedMalformedOrConflictingMessageIsToldOnce() {
        PersonnelEvent good = Events.resigns("ev-1", LAN, "2026-11-20");
        var malformed = new OrderingVerdict.Malformed(
                List.of(new Finding("data.toUnit", FindingCode.REQUIRED, "is required")), Optional.of(good.identity()));
        Provenance kafka = Provenance.kafka("topic/0/7", Optional.empty());
        for (int delivery = 0; delivery < 2; delivery++) {
            inbox.keepMalformed(LAN.getBytes(java.nio.charset.StandardCharsets.UTF_8), malformed, kafka, NOW);
            inbox.keep(List.of(good), HTTP, NOW);
            inbox.keep(List.of(Events.resigns("ev-1", LAN, "2026-11-21")), HTTP, NOW);
        }

        assertThat(all())
                .containsExactly(
                        "OUTCOME MALFORMED", "AUDIT EVENT_MALFORMED", "OUTCOME CONFLICT", "AUDIT EVENT_CONFLICT");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        ClaimedEvent event = taken("ev-1");
        assertThatThrownBy(() -> due.parked(event, "c".repeat(65), "", NOW)).isInstanceOf(RuntimeException.class);

        assertThat(all()).isEmpty();
        assertThat(table.count("state = 'RECEIVED'")).isEqualTo(1);
    }

    @Test
    void whatCannotBeToldDoesNotHappen() {
        ClaimedEvent event = taken("ev-1");
        told.execute("alter table sync.sync_outbox rename to away");
        try {
            assertThatThrownBy(() -> due.applied(event, NOW)).isInstanceOf(InboxUnavailable.class);
        } finally {
            told.execute("alter table sync.away rename to sync_outbox");
        }
        assertThat(table.count("state = 'RECEIVED' and claim is not null")).isEqualTo(1);
        assertThat(due.applied(event, NOW)).isTrue();
        assertThat(all()).containsExactly("OUTCOME APPLIED");
    }

    @Test
    void tellsNothingOutsideATransaction() {
        Note note = Note.general(NoteKind.BRAKE_ENGAGED, Optional.of("leavers"), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> outbox.tell(note, NOW)).isInstanceOf(IllegalStateException.class);

        QuarkusTransaction.requiringNew().run(() -> outbox.tell(note, NOW));
        assertThat(all()).containsExactly("AUDIT BRAKE_ENGAGED");
    }

    @Test
    void theBrakeNotesThatItEngagedAndWhoDiscardedWhat() {
        holdOne();
        assertThat(all()).containsExactly("AUDIT BRAKE_ENGAGED");
        assertThat(told.count("event_id = 'ev-20' and code = 'held_by_brake' and created_at = '" + NOW + "'"))
                .isEqualTo(1);

        brake.discard(WHY);
        brake.discard(WHY);
        assertThat(all())
                .containsExactly(
                        "AUDIT BRAKE_ENGAGED", "AUDIT BRAKE_DISCARDED", "OUTCOME DISCARDED", "AUDIT EVENT_DISCARDED");
        assertThat(told.count("kind = 'OUTCOME' and event_id = 'ev-20' and code = 'held_by_brake'"))
                .isEqualTo(1);
        assertThat(told.count("what in ('BRAKE_DISCARDED', 'EVENT_DISCARDED') and said_by = 'desk/mai'"
                        + " and reason = 'trùng với ***'"))
                .isEqualTo(2);
    }

    @Test
    void aConfirmedBrakeIsNotedAndItsEventsHaveTheirOutcomeBeforeThem() {
        holdOne();
        brake.confirm(WHY);
        assertThat(all()).containsExactly("AUDIT BRAKE_ENGAGED", "AUDIT BRAKE_CONFIRMED");
        assertThat(told.count("what = 'BRAKE_CONFIRMED' and said_by = 'desk/mai' and reason = 'trùng với ***'"))
                .isEqualTo(1);

        due.applied(due.claim(1, NOW, LEASE).get(0), NOW);
        assertThat(all()).last().isEqualTo("OUTCOME APPLIED");
    }

    @Test
    void aCancellationTellsOfBothEventsOrOfWhyNot() {
        keep(Events.resigns("leave", LAN, "2026-12-01"));
        keep(Events.cancels("cancel", "leave", LAN, "2026-12-01"));
        keep(Events.cancels("again", "leave", LAN, "2026-12-01"));
        keep(Events.cancels("others", "leave", "000190000002", "2026-12-01"));
        cancellations.settle(NOW);

        assertThat(told.read("kind || ' ' || what || ' ' || event_id || ' ' || coalesce(code, '-')", "true"))
                .containsExactly(
                        "OUTCOME CANCELLED leave cancelled",
                        "AUDIT EVENT_CANCELLED leave cancelled",
                        "OUTCOME APPLIED cancel -",
                        "OUTCOME APPLIED again already_ended",
                        "OUTCOME PARKED others other_subject",
                        "AUDIT EVENT_PARKED others other_subject");
        assertThat(told.count("what = 'APPLIED' and applied_at is not null")).isEqualTo(2);
        assertThat(told.count("what = 'EVENT_CANCELLED' and said_by = 'personnel-office'"))
                .isEqualTo(1);
    }

    @Test
    void aCancellationOverKafkaIsNotedWithoutASender() {
        Provenance kafka = Provenance.kafka("topic/0/7", Optional.empty());
        inbox.keep(List.of(Events.resigns("leave", LAN, "2026-12-01")), kafka, NOW);
        inbox.keep(List.of(Events.cancels("cancel", "leave", LAN, "2026-12-01")), kafka, NOW);
        cancellations.settle(NOW);
        assertThat(told.count("what = 'EVENT_CANCELLED' and said_by is null")).isEqualTo(1);
    }

    @Test
    void aGapIsNotedOnceWhenItIsFound() {
        keep(Events.numbered(1, "one", LAN, "2026-11-01"));
        keep(Events.numbered(5, "five", LAN, "2026-11-05"));
        due.applied(due.claim(1, NOW, LEASE).get(0), NOW);
        due.applied(due.claim(1, NOW, LEASE).get(0), NOW);
        keep(Events.numbered(3, "three", LAN, "2026-11-03"));
        due.applied(due.claim(1, NOW, LEASE).get(0), NOW);

        assertThat(told.read("kind || ' ' || what || ' ' || event_id || ' ' || coalesce(code, '-')", "true"))
                .containsExactly(
                        "OUTCOME APPLIED one -",
                        "OUTCOME APPLIED five -",
                        "AUDIT EVENT_GAP five gap",
                        "OUTCOME APPLIED three -");
    }

    @Test
    void anEventThatChangedNothingIsToldAsSuch() {
        due.stale(taken("ev-1"), NOW);
        assertThat(told.read("what || ' ' || code", "true")).containsExactly("APPLIED stale");
    }

    @Test
    void whatCannotBeToldIsNeitherStoppedNorDecidedNorCancelled() {
        holdOne();
        keep(Events.resigns("leave", LAN, "2026-12-01"));
        keep(Events.cancels("cancel", "leave", LAN, "2026-12-01"));
        told.execute("alter table sync.sync_outbox rename to away");
        try {
            assertThatThrownBy(() -> brake.discard(WHY)).isInstanceOf(InboxUnavailable.class);
            assertThatThrownBy(() -> cancellations.settle(NOW)).isInstanceOf(InboxUnavailable.class);
        } finally {
            told.execute("alter table sync.away rename to sync_outbox");
        }
        assertThat(table.count("state = 'HELD'")).isEqualTo(1);
        assertThat(table.count("state = 'RECEIVED' and order_key like '%" + LAN + "'"))
                .isEqualTo(2);
    }

    @Test
    void holdsNoPersonalNumber() {
        ClaimedEvent event = taken("ev-1");
        due.parked(event, "unknown_officer", "data.personalNumber: no such officer", NOW);
        parked.discard(event.receipt(), WHY);

        assertThat(String.join("\n", told.read("cast(sync_outbox as text)", "true")))
                .contains("unknown_officer")
                .doesNotContain(LAN);
    }

    private List<String> all() {
        return told.read("kind || ' ' || what", "true").stream().collect(Collectors.toList());
    }

    /** One more than the brake lets pass; those that pass stay out. */
    private void holdOne() {
        for (int i = 10; i < 21; i++) {
            keep(Events.resigns("ev-" + i, "0001900000" + i, "2026-11-20"));
        }
        due.claim(100, NOW, LEASE);
        assertThat(table.count("state = 'HELD'")).isEqualTo(1);
    }

    private void keep(PersonnelEvent event) {
        inbox.keep(List.of(event), HTTP, NOW);
    }

    private ClaimedEvent taken(String id) {
        UUID receipt = inbox.keep(List.of(Events.resigns(id, LAN, "2026-11-20")), HTTP, NOW)
                .get(0)
                .receipt();
        ClaimedEvent event = due.claim(1, NOW, LEASE).get(0);
        assertThat(event.receipt()).isEqualTo(receipt);
        return event;
    }
}

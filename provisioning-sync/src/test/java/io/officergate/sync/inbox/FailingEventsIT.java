package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.OutboxTable;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.Cancellations.Settled;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event over which Keycloak fails, and a Keycloak that fails over every event. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FailingEventsIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String LAN = "000190000001";
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final String CODE = "unexpected_answer";
    private static final int MOST = 3;

    private Instant now = Events.NOW;
    private int others;

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

    @Inject
    OutboxTable told;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void isParkedWhenOthersAreAppliedBetweenItsFailures() {
        keep(Events.of("TRANSFER", "broken", LAN, "2026-11-20"));
        keep(Events.of("APPOINTMENT", "behind", LAN, "2026-11-21"));
        assertThat(fails()).contains(InboxState.RECEIVED);
        for (int failure = 1; failure < MOST; failure++) {
            anotherIsApplied();
            assertThat(fails()).contains(InboxState.RECEIVED);
        }
        anotherIsApplied();
        assertThat(fails()).contains(InboxState.PARKED);

        assertThat(parked.read(10)).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("keeps_failing");
            assertThat(one.behind()).isEqualTo(1);
        });
        assertThat(told.read("kind || ' ' || what || ' ' || code", "event_id = 'broken'"))
                .containsExactly("OUTCOME PARKED keeps_failing", "AUDIT EVENT_PARKED keeps_failing");
        assertThat(due.claim(10, now, LEASE)).isEmpty();
    }

    @Test
    void noneIsParkedWhileKeycloakFailsOverAll() {
        keep(Events.of("TRANSFER", "first", LAN, "2026-11-20"));
        anotherIsApplied();
        for (int failure = 0; failure < 3 * MOST; failure++) {
            assertThat(fails()).contains(InboxState.RECEIVED);
        }
        keep(Events.cancels("cancel", "first-of-another", "000190000002", "2026-11-20"));
        keep(Events.resigns("first-of-another", "000190000002", "2026-12-20"));
        cancellations.settle(now);
        assertThat(fails()).as("a cancellation needs no Keycloak").contains(InboxState.RECEIVED);
        assertThat(table.count("failures > 0")).isZero();
    }

    @Test
    void noneIsParkedThatFailedOftenBeforeKeycloakFailedOverAll() {
        keep(Events.of("TRANSFER", "broken", LAN, "2026-11-20"));
        fails();
        for (int failure = 1; failure < MOST; failure++) {
            anotherIsApplied();
            fails();
        }
        assertThat(fails()).contains(InboxState.RECEIVED);
        anotherIsApplied();
        assertThat(fails()).contains(InboxState.PARKED);
    }

    @Test
    void isTriedAtOnceWhenKeycloakThatFailedOverAllAnswersAgain() {
        keep(Events.of("TRANSFER", "first", LAN, "2026-11-20"));
        due.failed(claimOne(), CODE, MOST, now.plus(PAUSE), now);
        assertThat(due.claim(1, now, LEASE)).isEmpty();
        due.hurry(now);
        assertThat(due.claim(1, now, LEASE)).hasSize(1);
    }

    @Test
    void keepsItsPauseOnceItFailsWhileOthersAreApplied() {
        keep(Events.of("TRANSFER", "broken", LAN, "2026-11-20"));
        fails();
        anotherIsApplied();
        fails();
        due.hurry(now.minusSeconds(1));
        assertThat(due.claim(1, now.minusSeconds(1), LEASE)).isEmpty();
        assertThat(due.claim(1, now, LEASE)).hasSize(1);
    }

    @Test
    void ofVeryManyTheFirstTenWaitForAPerson() {
        for (int i = 0; i < 12; i++) {
            keep(Events.of("APPOINTMENT", "broken-" + i, "0001900001%02d".formatted(i), "2026-11-20"));
        }
        table.execute("update sync.sync_inbox set failures = " + MOST + ", failed_at = '" + now.minusSeconds(9) + "'");
        anotherIsApplied();
        due.claim(16, now, LEASE).forEach(event -> due.failed(event, CODE, MOST, now.plus(PAUSE), now));

        assertThat(table.count("state = 'PARKED' and verdict_code = 'keeps_failing'"))
                .isEqualTo(10);
        assertThat(table.count("state = 'RECEIVED' and verdict_code = 'unexpected_answer'"))
                .isEqualTo(2);
    }

    @Test
    void aReleasedOneIsTriedAtOnceAndParkedAgainWhenItFailsAgain() {
        parkBroken();
        parked.release(parked.read(1).get(0).receipt(), why());
        anotherIsApplied();
        assertThat(fails()).contains(InboxState.PARKED);

        parked.release(parked.read(1).get(0).receipt(), why());
        due.applied(claimOne(), now);
        assertThat(stateOf("broken")).isEqualTo("APPLIED");
    }

    @Test
    void itsCancellationWaitsUntilAPersonHasDecided() {
        parkBroken();
        keep(Events.cancels("cancel", "broken", LAN, "2026-11-20"));
        assertThat(cancellations.settle(now)).isEmpty();

        parked.release(parked.read(1).get(0).receipt(), why());
        due.applied(claimOne(), now);
        assertThat(cancellations.settle(now)).singleElement().isInstanceOf(Settled.Parked.class);
    }

    @Test
    void aDiscardedOneHoldsNobodyBackAndStaysInDoubt() {
        parkBroken();
        keep(Events.of("APPOINTMENT", "behind", LAN, "2026-11-21"));
        parked.discard(parked.read(1).get(0).receipt(), why());
        assertThat(table.count("event_id = 'broken' and state = 'DISCARDED' and in_doubt"))
                .isEqualTo(1);
        assertThat(claimOne().json()).contains("behind");
    }

    @Test
    void theFailureOfACopyWhoseLeaseRanOutIsNotCounted() {
        keep(Events.of("TRANSFER", "broken", LAN, "2026-11-20"));
        ClaimedEvent lost = claimOne();
        now = now.plus(LEASE).plusMillis(1);
        due.claim(1, now, LEASE);
        assertThat(due.failed(lost, CODE, MOST, now, now)).isEmpty();
        assertThat(table.count("failed_at is not null")).isZero();
    }

    private void parkBroken() {
        keep(Events.of("TRANSFER", "broken", LAN, "2026-11-20"));
        fails();
        for (int failure = 0; failure < MOST; failure++) {
            anotherIsApplied();
            fails();
        }
        assertThat(stateOf("broken")).isEqualTo("PARKED");
    }

    /** The next one; then its pause goes by. */
    private Optional<InboxState> fails() {
        Optional<InboxState> state = due.failed(claimOne(), CODE, MOST, now.plus(PAUSE), now);
        now = now.plus(PAUSE);
        return state;
    }

    private void anotherIsApplied() {
        String number = "0001900002%02d".formatted(others++);
        keep(Events.of("SUSPENSION", "other-" + others, number, "2026-11-20"));
        ClaimedEvent other = claimOne();
        assertThat(other.json()).contains("other-" + others);
        due.applied(other, now);
        now = now.plusMillis(1);
    }

    private ClaimedEvent claimOne() {
        return due.claim(1, now, LEASE).get(0);
    }

    private PersonsDecision why() {
        return new PersonsDecision("desk/mai", "đã đối chiếu hồ sơ", now);
    }

    private void keep(PersonnelEvent event) {
        inbox.keep(List.of(event), HTTP, now);
    }

    private @Nullable String stateOf(String id) {
        return table.text("state", "event_id = '" + id + "'");
    }
}

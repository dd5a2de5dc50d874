package io.officergate.sync.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.officergate.sync.DatabaseResource;
import io.officergate.sync.Events;
import io.officergate.sync.InboxTable;
import io.officergate.sync.event.PersonnelEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the inbox does by itself when an event was applied: a second try, gaps, late reports. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AppliedEventsIT {

    private static final Provenance HTTP = Provenance.http("personnel-office");
    private static final String LAN = "000190000001";
    private static final String BINH = "000190000002";
    private static final String MAI = "000190000003";
    private static final String TAM = "000190000004";
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

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void empty() {
        table.empty();
    }

    @Test
    void aLeaveThatCameBeforeItsOfficerIsAppliedRightAfterTheLateRecruitment() {
        double before = counted("tried_again");
        park(Events.resigns("leave", LAN, "2026-11-20"), "unknown_officer");
        park(Events.resigns("other", BINH, "2026-11-20"), "unknown_officer");
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-01"));

        apply("recruitment");
        assertThat(counted("tried_again")).isEqualTo(before + 1);
        apply("leave");
        assertThat(stateOf("leave")).isEqualTo("APPLIED");
        assertThat(stateOf("other")).isEqualTo("PARKED");
    }

    @Test
    void aHandOverThatCameBeforeTheOneItRestsOnIsTriedAgainAfterIt() {
        park(Events.handsOver("second", BINH, MAI, "2026-11-20"), "illegal_transition");
        park(Events.handsOver("third", MAI, BINH, "2026-11-21"), "illegal_transition");
        park(Events.resigns("leave", LAN, "2026-11-22"), "illegal_transition");
        park(Events.handsOver("others", "000190000077", "000190000078", "2026-11-20"), "illegal_transition");
        keep(Events.handsOver("first", LAN, BINH, "2026-11-19"));

        apply("first");
        apply("second");
        apply("third");
        assertThat(stateOf("others")).isEqualTo("PARKED");
        assertThat(stateOf("leave")).isEqualTo("PARKED");
    }

    /** What comes after it may have given the duty back that a still later hand-over rests on. */
    @Test
    void aHandOverIsTriedAgainAfterALaterEventAboutEitherOfTheTwo() {
        park(Events.handsOver("handover", TAM, BINH, "2026-11-10"), "illegal_transition");
        keep(Events.of("POSITION_CHANGE", "later", TAM, "2026-11-12"));
        assertThat(parked.read(1).get(0).behind())
                .as("it holds nobody back meanwhile")
                .isZero();

        apply("later");
        apply("handover");
    }

    @Test
    void aHandOverThatWasRefusedWhileTheOneItRestsOnWasAppliedIsTriedAgainOnce() {
        keep(Events.handsOver("first", LAN, BINH, "2026-11-19"));
        keep(Events.handsOver("second", BINH, MAI, "2026-11-20"));
        List<ClaimedEvent> both = due.claim(2, NOW, LEASE);
        due.applied(both.get(0), NOW.plusMillis(5));

        due.parked(both.get(1), "illegal_transition", "", NOW.plusMillis(6));
        assertThat(stateOf("second")).isEqualTo("RECEIVED");
        ClaimedEvent again = due.claim(1, NOW.plusSeconds(1), LEASE).get(0);
        due.parked(again, "illegal_transition", "", NOW.plusSeconds(1));
        assertThat(stateOf("second")).isEqualTo("PARKED");
    }

    @Test
    void aHandOverToSomebodyWhoWasNotThereYetIsTriedAgainAfterTheRecruitment() {
        park(Events.handsOver("handover", LAN, BINH, "2026-11-20"), "unknown_officer");
        keep(Events.of("RECRUITMENT", "recruitment", BINH, "2026-11-01"));

        apply("recruitment");
        apply("handover");
    }

    @Test
    void aGrantThatCameBeforeItsRecruitmentOfTheSameDayWaitsForItAndHoldsItNotBack() {
        park(Events.of("POSITION_CHANGE", "grant", LAN, "2026-11-20"), "unknown_officer");
        keep(Events.of("APPOINTMENT", "behind", LAN, "2026-11-20"));
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-20"));
        keep(Events.of("REINSTATEMENT", "after", LAN, "2026-11-20"));
        assertThat(parked.read(1).get(0).behind()).as("all but the recruitment").isEqualTo(2);

        apply("recruitment");
        apply("grant");
        apply("behind");
        apply("after");
    }

    @Test
    void aGrantThatWasRefusedWhileItsLaterRecruitmentWasAppliedIsTriedAgain() {
        park(Events.of("POSITION_CHANGE", "grant", LAN, "2026-11-20"), "unknown_officer");
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-21"));
        parked.release(parked.read(1).get(0).receipt(), WHY);
        ClaimedEvent grant = due.claim(1, NOW, LEASE).get(0);
        table.execute("update sync.sync_inbox set state = 'APPLIED', applied_at = '" + NOW.plusMillis(5)
                + "' where event_id = 'recruitment'");

        due.parked(grant, "unknown_officer", "", NOW.plusMillis(6));
        assertThat(stateOf("grant")).isEqualTo("RECEIVED");
    }

    @Test
    void aRecruitmentWaitsBehindWhatWasRefusedForAnotherReason() {
        park(Events.of("APPOINTMENT", "refused", LAN, "2026-11-20"), "unknown_unit");
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-21"));
        assertThat(due.claim(10, NOW, LEASE)).isEmpty();
    }

    @Test
    void whatWasRefusedForAnotherReasonWaitsForAPerson() {
        park(Events.of("TRANSFER", "unit", LAN, "2026-11-20"), "unknown_unit");
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-01"));
        apply("recruitment");
        assertThat(stateOf("unit")).isEqualTo("PARKED");
    }

    @Test
    void aSecondTryIsRefusedAgainAndParkedAgainUntilTheNextEventIsApplied() {
        park(Events.resigns("leave", LAN, "2026-11-20"), "unknown_officer");
        keep(Events.of("SUSPENSION", "first", LAN, "2026-11-01"));
        apply("first");
        ClaimedEvent leave = due.claim(1, NOW, LEASE).get(0);
        due.parked(leave, "unknown_officer", "", NOW);
        assertThat(due.claim(10, NOW, LEASE)).isEmpty();
    }

    @Test
    void aSecondTryIsCountedByTheBrakeAnew() {
        park(Events.resigns("leave", LAN, "2026-11-20"), "unknown_officer");
        assertThat(table.count("withdrawn_at is not null")).isEqualTo(1);
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-01"));
        apply("recruitment");
        assertThat(table.count("withdrawn_at is not null")).isZero();
    }

    @Test
    void theOutcomeOfACopyWhoseLeaseRanOutTriesNothingAgain() {
        park(Events.resigns("leave", LAN, "2026-11-20"), "unknown_officer");
        keep(Events.of("RECRUITMENT", "recruitment", LAN, "2026-11-01"));
        ClaimedEvent lost = due.claim(1, NOW, LEASE).get(0);
        Instant later = NOW.plus(LEASE).plusMillis(1);
        ClaimedEvent again = due.claim(1, later, LEASE).get(0);
        assertThat(due.applied(lost, later)).isFalse();
        assertThat(stateOf("leave")).isEqualTo("PARKED");
        assertThat(due.applied(again, later)).isTrue();
        assertThat(stateOf("leave")).isEqualTo("RECEIVED");
    }

    @Test
    void aGapIsRecordedHoldsNothingBackAndIsClosedWhenTheMissingOnesHaveCome() {
        double gaps = counted("gap");
        double closed = counted("gap_closed");
        keep(Events.numbered(1, "one", LAN, "2026-11-01"));
        keep(Events.numbered(5, "five", LAN, "2026-11-05"));
        apply("one");
        apply("five");
        assertThat(verdictOf("one")).isNull();
        assertThat(verdictOf("five")).isEqualTo("gap");
        assertThat(detailOf("five")).endsWith(": 2-4");

        keep(Events.numbered(3, "three", LAN, "2026-11-03"));
        assertThat(detailOf("five")).endsWith(": 2, 4");
        keep(Events.numbered(2, "two", LAN, "2026-11-02"));
        keep(Events.numbered(4, "four", LAN, "2026-11-04"));
        assertThat(verdictOf("five")).isEqualTo("gap_closed");
        apply("two");
        assertThat(verdictOf("two")).as("late ones leave no gap").isNull();
        assertThat(counted("gap")).isEqualTo(gaps + 1);
        assertThat(counted("gap_closed")).isEqualTo(closed + 1);
    }

    @Test
    void aNumberThatIsHereAndWaitsIsNotMissing() {
        keep(Events.numbered(1, "one", LAN, "2026-11-01"));
        keep(Events.numbered(2, "two", LAN, "2027-11-01"));
        keep(Events.numbered(3, "three", LAN, "2026-11-05"));
        keep(Events.numbered(9, "others", BINH, "2026-11-05"));
        apply("one");
        apply("three");
        apply("others");
        assertThat(table.count("verdict_code is not null")).isZero();
    }

    @Test
    void anEventThatChangedNothingIsAppliedAndSaysSo() {
        park(Events.resigns("leave", LAN, "2026-11-20"), "unknown_officer");
        keep(Events.of("RECRUITMENT", "late", LAN, "2026-11-01"));
        due.stale(due.claim(1, NOW, LEASE).get(0), NOW);
        assertThat(stateOf("late")).isEqualTo("APPLIED");
        assertThat(verdictOf("late")).isEqualTo("stale");
        assertThat(stateOf("leave")).as("Keycloak knows him now").isEqualTo("RECEIVED");
    }

    @Test
    void aReportMoreThanADayAfterItsEffectIsLate() {
        Instant effect = Instant.parse("2026-11-19T17:00:00Z");
        Duration day = Duration.ofDays(1);
        assertThat(keptAt(Events.resigns("in-time", LAN, "2026-11-20"), effect.plus(day))
                        .lateBy())
                .isEmpty();
        assertThat(keptAt(
                                Events.resigns("late", LAN, "2026-11-20"),
                                effect.plus(day).plusSeconds(1))
                        .lateBy())
                .contains(day.plusSeconds(1));
        assertThat(keptAt(Events.cancels("cancel", "x", LAN, "2026-11-20"), NOW).lateBy())
                .as("it takes effect as it arrives")
                .isEmpty();
        assertThat(keptAt(Events.resigns("late", LAN, "2026-11-20"), NOW).lateBy())
                .as("a repeat is counted once")
                .isEmpty();
        assertThat(table.count("late_by = 86401")).isEqualTo(1);
        assertThat(table.count("late_by is not null")).isEqualTo(1);
    }

    private Kept keptAt(PersonnelEvent event, Instant now) {
        return inbox.keep(List.of(event), HTTP, now).get(0);
    }

    private void keep(PersonnelEvent event) {
        keptAt(event, NOW);
    }

    private void park(PersonnelEvent event, String code) {
        keep(event);
        due.parked(due.claim(1, NOW, LEASE).get(0), code, "", NOW);
    }

    private void apply(String id) {
        ClaimedEvent event = due.claim(1, NOW, LEASE).get(0);
        assertThat(event.json()).contains("\"id\":\"" + id + "\"");
        due.applied(event, NOW);
    }

    private @Nullable String stateOf(String id) {
        return table.text("state", "event_id = '" + id + "'");
    }

    private @Nullable String verdictOf(String id) {
        return table.text("verdict_code", "event_id = '" + id + "'");
    }

    private @Nullable String detailOf(String id) {
        return table.text("verdict_detail", "event_id = '" + id + "'");
    }

    private double counted(String verdict) {
        return registry.get("officergate.sync.messages")
                .tags("intake", "http", "verdict", verdict)
                .counter()
                .count();
    }
}

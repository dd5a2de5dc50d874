package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.e2e.harness.SweptEverySecond;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Disuse;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Reports;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IDL-1: who does not use an account loses it on the day, by the sweep and at the gate. */
@SweptEverySecond
class UnusedAccountsIT {
    private static final String REALM = "/officers";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration FORGOTTEN = Duration.ofSeconds(30);
    private static final Duration LOOKS = Duration.ofSeconds(6);
    private static final String WARNED = "sẽ bị khóa ngày";
    private static final String LOCKED = "đã bị khóa do không sử dụng";
    private static final String LISTED = "Tài khoản của đơn vị sắp bị khóa";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @BeforeEach
    void theClockIsBelieved(Cast cast) {
        cast.disuse().sweepLookedAgo(Duration.ZERO);
    }

    @Test
    void theSweepLocksOnTheDayOnceAlthoughTwoNodesLookAndOneDies(World world, Cast cast) throws InterruptedException {
        cast.disuse().noSweepRuns();
        Officer yesterday = unused(cast, -1);
        Officer today = cast.officerLike("lan");
        cast.auditor().accountOf(today); // the resident node keeps it from now on
        cast.disuse().endsIn(today, 0);
        Officer tomorrow = unused(cast, 1);
        Officer suspended = cast.officerLike("lan");
        cast.personnelOffice().posts(Decision.of("SUSPENSION").about(suspended).asEvent());
        Auditor auditor = cast.auditor();
        auditor.seesStatus(suspended, "SUSPENDED", SOON);
        cast.disuse().endsIn(suspended, 0);
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Officer withSession = cast.officerLike("binh");
        Tokens tokens = withSession.takesTokensAt(other, "openid offline_access");
        cast.disuse().endsIn(withSession, 0);
        cast.administrator().issuesActivationCodeFor(today.id());

        KeycloakNode second = world.keycloakWith(Disuse.LOOK_EVERY_SECOND);
        try {
            cast.disuse().sweepLookedAgo(Duration.ZERO); // both look within the same second
            for (Officer locked : List.of(yesterday, today, withSession)) {
                auditor.seesStatus(locked, "LOCKED", SOON);
                Deadline.in(FORGOTTEN)
                        .await(
                                "the resident node, which kept the account, has forgotten it",
                                () -> !auditor.accountOf(locked).path("enabled").asBoolean());
                cast.postboxOf(locked).getsMailAbout(LOCKED, SOON);
            }
            second.kill();
            second.restart();
            Thread.sleep(LOOKS.toMillis()); // both have looked again and again
            for (Officer locked : List.of(yesterday, today, withSession)) {
                assertThat(timesLocked(auditor, locked)).as(locked.userName()).isEqualTo(1);
                assertThat(cast.postboxOf(locked).mailsAbout(LOCKED)).hasSize(1);
            }
            withSession.cannotRefreshAt(other, tokens);
            assertThat(auditor.sessionsOf(withSession)).isEmpty();
            assertThat(auditor.actionsOn(withSession.id())).contains("ACCESS_ENDED");
            assertThat(auditor.recordOf(tomorrow).path("status").asText()).isEqualTo("ACTIVE");
            assertThat(auditor.recordOf(suspended).path("status").asText()).isEqualTo("SUSPENDED");
            assertThat(timesLocked(auditor, suspended)).isZero();
        } finally {
            world.dismiss(second);
        }
    }

    /** A sweep that compares its clock with one that is ahead does nothing. */
    @Test
    void theGateRefusesThoughNoSweepHasRunAndALateSignInPushesNoClock(World world, Cast cast) {
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        Officer binh = cast.officerLike("binh");
        Tokens offline = binh.takesTokensAt(other, "openid offline_access");
        LocalDate before = Disuse.today().minusDays(95);
        cast.disuse().noSweepRuns();
        for (Officer officer : List.of(lan, binh)) {
            cast.disuse().since(officer, before);
        }

        lan.cannotRefresh(tokens);
        binh.cannotRefreshAt(other, offline);
        assertThatThrownBy(() -> lan.takesTokens("openid"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("do không sử dụng trong 95 ngày");
        assertThat(cast.disuse().countsFrom(lan)).isEqualTo(before);
        assertThat(cast.disuse().countsFrom(binh)).isEqualTo(before);

        Officer lastDay = unused(cast, 1);
        lastDay.takesTokens("openid");
        Deadline.in(SOON).await("the use is written down", () -> cast.disuse()
                .countsFrom(lastDay)
                .equals(Disuse.today()));
    }

    @Test
    void aUseIsASignInOrAnOnlineSessionAndNothingElse(World world, Cast cast) throws InterruptedException {
        RelyingParty other = cast.otherSystem().mayHaveOfflineTokens(true).asClient();
        Officer lan = cast.officerLike("lan");
        Tokens online = lan.takesTokens("openid");
        used(cast, lan);
        Officer binh = cast.officerLike("binh");
        Tokens offline = binh.takesTokensAt(other, "openid offline_access");
        used(cast, binh);
        Tokens again = new HeadlessSignIn(other).refresh(offline);
        LocalDate before = Disuse.today().minusDays(20);
        for (Officer officer : List.of(lan, binh)) {
            cast.disuse().since(officer, before);
        }
        KeycloakNode fresh = world.anotherKeycloak(); // remembers no use of theirs
        try {
            assertThatThrownBy(() -> new HeadlessSignIn(world.sampleAsClientAt(fresh.url()))
                            .signIn(lan.userName(), "Khong-phai-2026-abc", lan::unusedCode, "openid"))
                    .isInstanceOf(Refused.class);
            new HeadlessSignIn(at(fresh.url(), other)).refresh(again);
            cast.auditor().recordOf(lan);
            Thread.sleep(LOOKS.toMillis() / 2);
            assertThat(cast.disuse().countsFrom(lan)).isEqualTo(before);
            assertThat(cast.disuse().countsFrom(binh)).isEqualTo(before);

            lan.refreshesAt(fresh.url(), online);
            used(cast, lan);
        } finally {
            world.dismiss(fresh);
        }
        List<CSVRecord> rows = new Reports(world).about(lan, "inactive-accounts?idle-days=0", 0);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(10))
                .contains("public-services-hanoi: " + DAY.format(Disuse.today()))
                .contains("never");
    }

    @Test
    void warningsComeOnceAndHeadsGetAList(World world, Cast cast) throws InterruptedException {
        Officer fourteen = unused(cast, 14);
        Officer seven = unused(cast, 7);
        Officer one = unused(cast, 1);
        Officer fifteen = unused(cast, 15);
        Officer head = cast.officerLike("duc");
        cast.disuse().headsHaveNoListYet();

        KeycloakNode second = world.keycloakWith(Disuse.LOOK_EVERY_SECOND);
        try {
            for (Officer told : List.of(fourteen, seven, one)) {
                cast.postboxOf(told).getsMailAbout(WARNED, SOON);
            }
            assertThat(cast.postboxOf(one).mailsAbout(WARNED).get(0).subject())
                    .contains(DAY.format(Disuse.today().plusDays(1)));
            String list = cast.postboxOf(head).getsMailAbout(LISTED, SOON).text();
            assertThat(list)
                    .contains(fourteen.userName(), seven.userName(), one.userName())
                    .doesNotContain(fifteen.userName());
            Thread.sleep(LOOKS.toMillis()); // both have looked again and again
            for (Officer told : List.of(fourteen, seven, one)) {
                assertThat(cast.postboxOf(told).mailsAbout(WARNED))
                        .as(told.userName())
                        .hasSize(1);
            }
            assertThat(cast.postboxOf(fifteen).mailsAbout(WARNED)).isEmpty();
            assertThat(cast.postboxOf(head).mailsAbout(LISTED)).hasSize(1);
            cast.disuse().endsIn(fourteen, 6);
            Deadline.in(SOON)
                    .await(
                            "another day, another mail",
                            () -> cast.postboxOf(fourteen).mailsAbout(WARNED).size() == 2);
        } finally {
            world.dismiss(second);
        }
        CSVRecord row = new Reports(world)
                .about(one, "inactive-accounts?idle-days=60", 0)
                .get(0);
        assertThat(row.get(6)).isEqualTo(DAY.format(Disuse.today().plusDays(1)));
        assertThat(row.get(7)).contains(DAY.format(Disuse.today()));
        assertThat(row.get(8)).contains(DAY.format(Disuse.today()));
        assertThat(row.get(9)).isEmpty();
    }

    @Test
    void aClockThatJumpedLocksNobodyUntilSomebodyConfirmsIt(World world, Cast cast) throws InterruptedException {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        long before = timesHalted(auditor);
        cast.disuse().sweepLookedAgo(Duration.ofDays(4));
        Deadline.in(SOON).await("it is in the audit trail", () -> timesHalted(auditor) > before);
        cast.disuse().endsIn(lan, 0); // not earlier, as a sweep that believes the clock would lock the account
        Thread.sleep(LOOKS.toMillis());
        assertThat(timesHalted(auditor)).as("told once").isEqualTo(before + 1);
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(world.admin()
                        .get(REALM + "/officergate/idle-sweep")
                        .path("haltedAt")
                        .asText())
                .isNotEmpty();

        assertThatThrownBy(() -> world.admin().post(REALM + "/officergate/idle-sweep/confirm", Map.of("reason", "")))
                .hasMessageContaining("400")
                .hasMessageContaining("reason");
        Map<String, String> ofAnotherNode = Map.of(
                "reason",
                "đồng hồ đúng",
                "now",
                Instant.now().plus(LOOKS.multipliedBy(100)).toString());
        assertThatThrownBy(() -> world.admin().post(REALM + "/officergate/idle-sweep/confirm", ofAnotherNode))
                .hasMessageContaining("other_clock");
        world.admin()
                .post(
                        REALM + "/officergate/idle-sweep/confirm",
                        Map.of(
                                "reason",
                                "máy chủ tắt bốn ngày để chuyển phòng máy",
                                "now",
                                Instant.now().toString()));
        auditor.seesStatus(lan, "LOCKED", SOON);
        assertThatThrownBy(() -> world.admin()
                        .post(
                                REALM + "/officergate/idle-sweep/confirm",
                                Map.of("reason", "lần nữa", "now", Instant.now().toString())))
                .hasMessageContaining("not_halted");
    }

    @Test
    void whoWasUsedByAClockThatWasAheadCountsFromToday(Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.disuse().since(lan, Disuse.today().plusDays(50));
        cast.disuse().sweepLookedAgo(Duration.ZERO);
        Deadline.in(SOON).await("the day is put right", () -> cast.disuse()
                .countsFrom(lan)
                .equals(Disuse.today()));
    }

    private static RelyingParty at(String nodeUrl, RelyingParty system) {
        return new RelyingParty(
                nodeUrl, system.realm(), system.clientId(), system.clientSecret(), system.redirectUri());
    }

    private static Officer unused(Cast cast, int endsInDays) {
        Officer officer = cast.officerLike("lan");
        cast.disuse().endsIn(officer, endsInDays);
        return officer;
    }

    private static void used(Cast cast, Officer officer) {
        Deadline.in(SOON)
                .await(
                        "the use is written down",
                        () -> cast.disuse().countsFrom(officer).equals(Disuse.today())
                                && !cast.disuse().lastUse(officer).isEmpty());
    }

    private static long timesLocked(Auditor auditor, Officer officer) {
        return auditor.auditOf(officer).stream()
                .filter(entry -> entry.path("action").asText().equals("STATUS_CHANGED"))
                .filter(entry -> entry.path("detail").path("to").asText().equals("LOCKED"))
                .count();
    }

    private static long timesHalted(Auditor auditor) {
        return auditor.auditOfRealm().stream()
                .filter(entry -> entry.path("action").asText().equals("IDLE_SWEEP_HALTED"))
                .count();
    }
}

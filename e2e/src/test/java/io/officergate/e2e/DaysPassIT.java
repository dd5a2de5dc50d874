package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.OtherDatabase;
import io.officergate.e2e.people.Postbox;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.tools.FakeTimeOnMachine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of rules that count days restart a part with a clock that is ahead. */
@LiveWorld
class DaysPassIT {
    private static final Duration NINETY_ONE_DAYS = Duration.ofDays(91);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String DATABASE = "future";
    private static final String FUTURE = "/future";
    private static final String RECORDS = "OG_OFFICER where true";
    private static final int OLD_USERS = 1000;
    private static final TemporalUnitOffset TOLERANCE = within(5, ChronoUnit.MINUTES);

    @BeforeAll
    static void libfaketimeIsHere() {
        FakeTimeOnMachine.acquire(Path.of("target/tools.log"));
    }

    /** PWD-2: what somebody finds in an old mailbox blocks nobody. One test, as each day costs a restart. */
    @Test
    void keycloakLivesInTheFutureWhereALinkOfAMailIsGoodForSevenDaysAndComesBack(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        URI link = Postbox.denialLink(cast.postboxOf(lan).getsMailAbout("trình duyệt mới", Duration.ofMinutes(1)));
        try {
            world.keycloak().restartWithClockAheadBy(Duration.ofDays(7).minusMinutes(10));
            assertThat(follows(world, link)).isEqualTo(200);
            world.keycloak().restartWithClockAheadBy(Duration.ofDays(7));
            assertThat(follows(world, link)).isEqualTo(400);
            world.keycloak().restartWithClockAheadBy(NINETY_ONE_DAYS);
            assertThat(createdNow(cast)).isCloseTo(aheadBy(NINETY_ONE_DAYS), TOLERANCE);
        } finally {
            world.keycloak().restartWithClockAheadBy(Duration.ZERO);
        }
        assertThat(createdNow(cast)).isCloseTo(aheadBy(Duration.ZERO), TOLERANCE);
    }

    /** IDL-1: a realm that was there before us, whose 1000 people nobody sees for 91 days. */
    @Test
    void whoWasThereBeforeUsCountsFromOurFirstDayAndIsLockedAfterNinetyOne(World world) {
        KeycloakNode stock = world.stockKeycloak(DATABASE);
        AdminRest before = world.admin(stock);
        before.post("", Map.of("realm", "future", "enabled", true));
        before.post(
                FUTURE + "/partialImport",
                Map.of(
                        "users",
                        Stream.generate(() -> Newcomers.account(Newcomers.name(), Newcomers.number()))
                                .limit(OLD_USERS)
                                .toList()));
        world.dismiss(stock);
        OtherDatabase database = new OtherDatabase(world, DATABASE);
        KeycloakNode ours = world.keycloakWith(Map.of(
                "KC_DB_URL",
                database.url(),
                "KC_SPI_OFFICERGATE_INACTIVITY__OFFICERGATE_INACTIVITY__LOOK_EVERY_SECONDS",
                "1"));
        try {
            Deadline.in(SOON).await("everybody has a record", () -> database.count(RECORDS) == OLD_USERS);
            assertThat(database.count(RECORDS + " and STATUS = 'ACTIVE' and IDLE_SINCE = cast(now() at time zone"
                            + " 'Asia/Ho_Chi_Minh' as date)"))
                    .isEqualTo(OLD_USERS);

            ours.restartWithClockAheadBy(NINETY_ONE_DAYS);
            AdminRest later = world.admin(ours);
            String sweep = FUTURE + "/officergate/idle-sweep";
            Deadline.in(SOON)
                    .await("the clock is doubted", () -> later.get(sweep).hasNonNull("haltedAt"));
            assertThat(database.count(RECORDS + " and STATUS = 'LOCKED'")).isZero();
            later.post(
                    sweep + "/confirm",
                    Map.of(
                            "reason",
                            "đồng hồ đúng, máy chủ ngừng 91 ngày",
                            "now",
                            later.get(sweep).path("now").asText()));
            Deadline.in(SOON)
                    .await(
                            "everybody is locked",
                            () -> database.count(RECORDS + " and STATUS = 'LOCKED'") == OLD_USERS);
            assertThat(database.count("USER_ENTITY u where u.ENABLED and exists (select 1 from OG_OFFICER o"
                            + " where o.OFFICER_ID = u.ID)"))
                    .isZero();
            assertThat(database.count("OG_AUDIT_ENTRY where ACTION = 'STATUS_CHANGED'"))
                    .isEqualTo(OLD_USERS);
        } finally {
            world.dismiss(ours);
        }
    }

    private static int follows(World world, URI link) {
        return new TextBrowser(world.keycloak().url(), "vi").opens(link).status();
    }

    private static Instant createdNow(Cast cast) {
        JsonNode account = cast.auditor().accountOf(cast.officerLike("binh"));
        return Instant.ofEpochMilli(account.path("createdTimestamp").asLong());
    }

    private static Instant aheadBy(Duration shift) {
        return Instant.now().plus(shift);
    }
}

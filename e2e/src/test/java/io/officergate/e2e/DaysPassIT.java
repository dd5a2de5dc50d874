package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Postbox;
import io.officergate.world.World;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.tools.FakeTimeOnMachine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of rules that count days restart a part with a clock that is ahead. */
@LiveWorld
class DaysPassIT {
    private static final Duration NINETY_ONE_DAYS = Duration.ofDays(91);
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

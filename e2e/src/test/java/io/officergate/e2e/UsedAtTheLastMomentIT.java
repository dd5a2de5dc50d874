package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.SweptEverySecond;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Disuse;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Authorization;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** IDL-1: an account is used in the very moment in which it is locked. One of the two has happened, and never both. */
@SweptEverySecond
class UsedAtTheLastMomentIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int OFFICERS = 10;
    /** Ten of them take a second, so that a sweep looks in the middle. */
    private static final Duration BETWEEN_USES = Duration.ofMillis(100);
    /** The day ends for each a little later after the use than for the one before: some come too late, and some in time. */
    private static final Duration BETWEEN_ENDS = Duration.ofMillis(150);

    @Test
    void whoComesInTimeCountsAnewAndWhoDoesNotHasNothingThatLives(World world, Cast cast) throws Exception {
        cast.disuse().sweepLookedAgo(Duration.ZERO);
        List<Officer> officers =
                Stream.generate(() -> cast.officerLike("lan")).limit(OFFICERS).toList();
        Map<Officer, Tokens> given = new ConcurrentHashMap<>();
        List<Callable<Boolean>> atOnce = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            Officer officer = officers.get(i);
            cast.disuse().endsIn(officer, 1);
            atOnce.add(usesAfter(BETWEEN_USES.multipliedBy(i), officer, given, world));
            atOnce.add(dayEndsAfter(BETWEEN_ENDS.multipliedBy(i), officer, cast));
        }
        Together.doAll(atOnce);

        assertThat(given).as("the last ones came in time").isNotEmpty();
        for (Officer officer : officers) {
            isEitherOpenOrLocked(officer, Optional.ofNullable(given.get(officer)), cast);
        }
    }

    /** All but the last step of a sign-in is done before; the token is what makes it a use. */
    private static Callable<Boolean> usesAfter(
            Duration pause, Officer officer, Map<Officer, Tokens> given, World world) {
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClient());
        Authorization authorization = program.authorize(
                officer.userName(), officer.password(), () -> Map.of("otp", officer.unusedCode()), "openid");
        return () -> {
            Thread.sleep(pause.toMillis());
            try {
                given.put(officer, program.redeem(authorization));
                return true;
            } catch (Refused late) {
                assertThat(late).hasMessageContaining("invalid_grant");
                return false;
            }
        };
    }

    private static Callable<Boolean> dayEndsAfter(Duration pause, Officer officer, Cast cast) {
        return () -> {
            Thread.sleep(pause.toMillis());
            cast.disuse().endsIn(officer, -1);
            return true;
        };
    }

    /** Neither changes any more: a lock stays, and a use of today is no ground for one. */
    private static void isEitherOpenOrLocked(Officer officer, Optional<Tokens> tokens, Cast cast) {
        Auditor auditor = cast.auditor();
        Deadline.in(SOON)
                .await(
                        officer.userName() + " is locked or counts anew",
                        () -> isLocked(officer, auditor) || countsAnew(officer, cast));
        if (isLocked(officer, auditor)) {
            assertThat(countsAnew(officer, cast))
                    .as("who is locked does not count anew")
                    .isFalse();
            tokens.ifPresent(officer::cannotRefresh);
            Deadline.in(SOON).await("no session is left", () -> auditor.sessionsOf(officer)
                    .isEmpty());
        } else {
            assertThat(tokens).as("what %s was given", officer.userName()).isPresent();
            officer.refreshes(tokens.orElseThrow());
            assertThat(countsAnew(officer, cast)).isTrue();
        }
    }

    private static boolean isLocked(Officer officer, Auditor auditor) {
        return auditor.recordOf(officer).path("status").asText().equals("LOCKED");
    }

    private static boolean countsAnew(Officer officer, Cast cast) {
        return cast.disuse().countsFrom(officer).equals(Disuse.today());
    }
}

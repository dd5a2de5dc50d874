package io.officergate.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.session.LiveSessionPolicy.Asked;
import io.officergate.session.LiveSessionPolicy.Recorded;
import io.officergate.session.LiveSessionPolicy.Winner;
import io.officergate.session.LiveSessionVerdict.Claim;
import io.officergate.session.LiveSessionVerdict.Elsewhere;
import io.officergate.session.LiveSessionVerdict.IsLive;
import io.officergate.session.LiveSessionVerdict.Replaced;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveSessionPolicyTest {
    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");
    private static final LiveSession LIVE = signedIn("m", 0);
    private static final Recorded RECORDED = new Recorded(Optional.of(LIVE), true);
    private static final Recorded NOTHING = new Recorded(Optional.empty(), false);
    private static final Recorded ENDED = new Recorded(Optional.of(LIVE), false);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("the live one", RECORDED, LIVE, Asked.WITH_CODE, new IsLive()),
                Arguments.of("the live one refreshes", RECORDED, LIVE, Asked.WITH_REFRESH, new IsLive()),
                Arguments.of("first sign-in", NOTHING, LIVE, Asked.WITH_CODE, new Claim(Optional.empty())),
                Arguments.of("from before the rule", NOTHING, LIVE, Asked.WITH_REFRESH, new IsLive()),
                Arguments.of("1 ms older", RECORDED, signedIn("z", -1), Asked.WITH_CODE, new Replaced()),
                Arguments.of("same ms, other wins", RECORDED, signedIn("a", 0), Asked.WITH_CODE, new Replaced()),
                Arguments.of("same ms, wins", RECORDED, signedIn("z", 0), Asked.WITH_CODE, claim()),
                Arguments.of("1 ms newer", RECORDED, signedIn("a", 1), Asked.WITH_CODE, claim()),
                Arguments.of("newer, only refreshes", RECORDED, signedIn("a", 1), Asked.WITH_REFRESH, new Replaced()),
                Arguments.of("older, refreshes", RECORDED, signedIn("z", -1), Asked.WITH_REFRESH, new Replaced()),
                Arguments.of("newer, the other ended", ENDED, signedIn("a", 1), Asked.WITH_CODE, claim()),
                Arguments.of("older, the other ended", ENDED, signedIn("z", -1), Asked.WITH_CODE, new Replaced()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theNewestSignInWins(
            String name, Recorded recorded, LiveSession asking, Asked asked, LiveSessionVerdict verdict) {
        assertThat(new LiveSessionPolicy(Winner.NEWEST).decide(recorded, asking, asked, false))
                .as(name)
                .isEqualTo(verdict);
    }

    static Stream<Arguments> refusingCases() {
        LiveSession newer = signedIn("a", 1);
        return Stream.of(
                Arguments.of("the live one", RECORDED, LIVE, false, new IsLive()),
                Arguments.of("newer", RECORDED, newer, false, new Elsewhere(LIVE)),
                Arguments.of("newer, takes over", RECORDED, newer, true, claim()),
                Arguments.of("newer, the other ended", ENDED, newer, false, claim()),
                Arguments.of("older, takes over", RECORDED, signedIn("z", -1), true, new Replaced()),
                Arguments.of("first sign-in", NOTHING, newer, false, new Claim(Optional.empty())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusingCases")
    void theOldestStaysUntilTheOfficerSaysOtherwise(
            String name, Recorded recorded, LiveSession asking, boolean takesOver, LiveSessionVerdict verdict) {
        assertThat(new LiveSessionPolicy(Winner.OLDEST).decide(recorded, asking, Asked.WITH_CODE, takesOver))
                .as(name)
                .isEqualTo(verdict);
    }

    @Test
    void ofAnyTwoExactlyOneIsNewer() {
        for (LiveSession other : new LiveSession[] {signedIn("z", 0), signedIn("a", 0), signedIn("a", 1)}) {
            assertThat(LIVE.isNewerThan(other)).isNotEqualTo(other.isNewerThan(LIVE));
        }
    }

    private static Claim claim() {
        return new Claim(Optional.of(LIVE));
    }

    private static LiveSession signedIn(String id, int milliseconds) {
        return new LiveSession(id, NOON.plusMillis(milliseconds), Optional.empty(), Optional.empty());
    }
}

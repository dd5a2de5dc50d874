package io.officergate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.session.SessionVerdict.Idle;
import io.officergate.session.SessionVerdict.Live;
import io.officergate.session.SessionVerdict.TooLong;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLimitsTest {
    private static final Instant STARTED = Instant.parse("2026-11-23T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT0S, false, live",
        "PT1H, PT14M59S, false, live",
        "PT1H, PT15M, false, idle",
        "PT1H, PT15M1S, false, idle",
        "PT1H, PT4M59S, true, live",
        "PT1H, PT5M, true, idle",
        "PT1H, PT5M1S, true, idle",
        "PT7H59M59S, PT0S, false, live",
        "PT8H, PT0S, false, too long",
        "PT8H1S, PT0S, true, too long",
        "PT8H, PT15M, false, too long"
    })
    void endsWithTheSecondOfALimit(Duration age, Duration unused, boolean privileged, String verdict) {
        Instant now = STARTED.plus(age);
        SessionVerdict decided = SessionLimits.DEFAULT.decide(STARTED, now.minus(unused), privileged, now);
        assertThat(decided.getClass())
                .isEqualTo(
                        switch (verdict) {
                            case "live" -> Live.class;
                            case "idle" -> Idle.class;
                            default -> TooLong.class;
                        });
    }

    @Test
    void saysSinceWhen() {
        Instant later = STARTED.plus(Duration.ofHours(9));
        assertThat(SessionLimits.DEFAULT.decide(STARTED, later, false, later))
                .isEqualTo(new TooLong(STARTED.plus(Duration.ofHours(8))));
        Instant soon = STARTED.plus(Duration.ofMinutes(20));
        assertThat(SessionLimits.DEFAULT.decide(STARTED, STARTED, false, soon))
                .isEqualTo(new Idle(STARTED.plus(Duration.ofMinutes(15))));
    }

    @ParameterizedTest
    @CsvSource({
        "59, 60, 28800, idle-seconds must be 60 to 900",
        "901, 300, 28800, idle-seconds must be 60 to 900",
        "900, 59, 28800, privileged-idle-seconds must be 60 to 300",
        "900, 301, 28800, privileged-idle-seconds must be 60 to 300",
        "120, 121, 28800, privileged-idle-seconds must be 60 to 120",
        "900, 300, 899, longest-seconds must be 900 to 28800",
        "900, 300, 28801, longest-seconds must be 900 to 28800"
    })
    void refusesWhatIsOutOfItsRange(long idle, long privilegedIdle, long longest, String message) {
        assertThatThrownBy(() -> limits(idle, privilegedIdle, longest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({"60, 60, 900, 12", "900, 300, 28800, 60", "120, 120, 28800, 24"})
    void takesWhatIsInItsRange(long idle, long privilegedIdle, long longest, long tokenSeconds) {
        assertThat(limits(idle, privilegedIdle, longest).privilegedTokenLife()).hasSeconds(tokenSeconds);
    }

    private static SessionLimits limits(long idle, long privilegedIdle, long longest) {
        return new SessionLimits(
                Duration.ofSeconds(idle), Duration.ofSeconds(privilegedIdle), Duration.ofSeconds(longest));
    }
}

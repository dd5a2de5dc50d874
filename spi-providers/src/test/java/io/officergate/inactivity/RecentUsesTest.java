package io.officergate.inactivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.OfficerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** IDL-1: a use is written down at most once an hour, and the first of each day. */
class RecentUsesTest {
    private static final OfficerId LAN = new OfficerId("lan");
    private static final Instant MORNING = Instant.parse("2026-11-27T01:00:00Z");

    private final RecentUses uses = new RecentUses();

    @Test
    void isNewsOnceAnHour() {
        assertThat(uses.isNews(LAN, "system", MORNING)).isTrue();
        assertThat(uses.isNews(LAN, "system", MORNING.plusMillis(1))).isFalse();
        assertThat(uses.isNews(LAN, "system", MORNING.plus(Duration.ofHours(1)).minusMillis(1)))
                .isFalse();
        assertThat(uses.isNews(LAN, "system", MORNING.plus(Duration.ofHours(1))))
                .isTrue();
    }

    @Test
    void eachOfficerAndSystemHasItsOwn() {
        assertThat(uses.isNews(LAN, "system", MORNING)).isTrue();
        assertThat(uses.isNews(LAN, "other", MORNING)).isTrue();
        assertThat(uses.isNews(new OfficerId("binh"), "system", MORNING)).isTrue();
    }

    @Test
    void theFirstUseOfADayInVietNamIsNewsWheneverItComes() {
        Instant lateEvening = Instant.parse("2026-11-26T16:59:59Z");
        assertThat(uses.isNews(LAN, "system", lateEvening)).isTrue();
        assertThat(uses.isNews(LAN, "system", lateEvening.plusSeconds(1)))
                .as("00:00 of the next day in Viet Nam")
                .isTrue();
    }

    @Test
    void whatWasNotWrittenIsNewsAgain() {
        assertThat(uses.isNews(LAN, "system", MORNING)).isTrue();
        uses.forget(LAN, "system");
        assertThat(uses.isNews(LAN, "system", MORNING.plusSeconds(1))).isTrue();
    }
}

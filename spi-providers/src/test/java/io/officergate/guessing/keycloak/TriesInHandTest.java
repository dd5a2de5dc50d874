package io.officergate.guessing.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.guessing.Bucket;
import io.officergate.guessing.store.TakenTry;
import io.officergate.kernel.OfficerId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriesInHandTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final Bucket LAN = Bucket.elsewhere(new OfficerId("lan"));

    private final TriesInHand hands = new TriesInHand();

    @Test
    void oneTryServesOneOfManyWhoAskAtTheSameMoment() {
        assertThat(hands.keep("tab", tryOf(1), NOW)).isEmpty();
        AtomicInteger served = new AtomicInteger();
        IntStream.range(0, 1000).parallel().forEach(i -> hands.take("tab")
                .ifPresent(taken -> served.incrementAndGet()));
        assertThat(served).hasValue(1);
    }

    @Test
    void aSecondTryOfTheSameSignInSendsTheFirstBack() {
        assertThat(hands.keep("tab", tryOf(1), NOW)).isEmpty();
        assertThat(hands.keep("tab", tryOf(2), NOW)).contains(tryOf(1));
        assertThat(hands.take("another tab")).isEmpty();
        assertThat(hands.take("tab")).contains(tryOf(2));
    }

    @Test
    void isKeptForAMinuteToTheSecond() {
        assertThat(hands.keep("tab", tryOf(1), NOW)).isEmpty();
        assertThat(hands.takeForgotten(NOW.plusSeconds(59))).isEmpty();
        assertThat(hands.takeForgotten(NOW.plusSeconds(60))).containsExactly(tryOf(1));
        assertThat(hands.take("tab")).isEmpty();
    }

    private static TakenTry tryOf(long token) {
        return new TakenTry("realm", LAN, token, 1);
    }
}

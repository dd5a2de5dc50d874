package io.officergate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Message.Mail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MassPaceTest {
    private static final Instant NOW = Instant.parse("2026-11-27T17:00:00Z");

    @Test
    void theFirstLeavesAtOnceAndEachNextAPauseLater() {
        assertThat(due(paced(3, Optional.empty()))).containsExactly(NOW, NOW.plusMillis(100), NOW.plusMillis(200));
    }

    @Test
    void theyLeaveAfterTheMassThatWaits() {
        assertThat(due(paced(2, Optional.of(NOW.plusSeconds(60)))))
                .containsExactly(
                        NOW.plusSeconds(60).plusMillis(100), NOW.plusSeconds(60).plusMillis(200));
    }

    @Test
    void noneLeavesBeforeItWasTo() {
        assertThat(due(paced(2, Optional.of(NOW.minusSeconds(60))))).containsExactly(NOW, NOW.plusMillis(100));
        assertThat(due(paced(1, Optional.of(NOW.minusMillis(20))))).containsExactly(NOW.plusMillis(80));
    }

    @Test
    void aHundredThousandTakeLessThanThreeHours() {
        List<Delivery> paced = paced(100_000, Optional.empty());
        assertThat(due(paced).get(99_999)).isEqualTo(NOW.plusMillis(9_999_900));
        assertThat(paced)
                .allSatisfy(delivery -> assertThat(delivery.createdAt()).isEqualTo(NOW));
        assertThat(paced.stream().map(Delivery::id)).startsWith("0", "1", "2").doesNotHaveDuplicates();
    }

    @Test
    void noneIsNone() {
        assertThat(paced(0, Optional.of(NOW))).isEmpty();
    }

    private static List<Delivery> paced(int many, Optional<Instant> last) {
        return MassPace.paced(
                IntStream.range(0, many)
                        .mapToObj(i -> Delivery.waiting(
                                Integer.toString(i),
                                "realm",
                                new OfficerId("officer-" + i),
                                new Mail(Notice.LOCKED_UNUSED, Map.of()),
                                NOW))
                        .toList(),
                last);
    }

    private static List<Instant> due(List<Delivery> paced) {
        return paced.stream().map(Delivery::nextAttemptAt).toList();
    }
}

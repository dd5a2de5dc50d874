package io.officergate.sync.outcome.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.sync.inbox.InboxEntry;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.outcome.http.ReceiptAnswer.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void saysUntilWhenAFutureEventWaits() {
        Instant effect = NOW.plusSeconds(1);
        assertThat(ReceiptAnswer.of(entry(InboxState.RECEIVED, effect, null, null), NOW)
                        .verdict())
                .contains(new Verdict("not_yet", Optional.of("takes effect at 2026-11-23T00:00:01Z")));
        assertThat(ReceiptAnswer.of(entry(InboxState.RECEIVED, effect, null, null), effect)
                        .verdict())
                .isEmpty();
        assertThat(ReceiptAnswer.of(entry(InboxState.CANCELLED, effect, "cancelled", null), NOW)
                        .verdict())
                .map(Verdict::code)
                .contains("cancelled");
    }

    @Test
    void saysThatACancellationWaitsForItsEvent() {
        assertThat(ReceiptAnswer.of(entry(InboxState.RECEIVED, NOW, null, "ev-1"), NOW)
                        .verdict())
                .map(Verdict::code)
                .contains("awaits_event");
        assertThat(ReceiptAnswer.of(entry(InboxState.APPLIED, NOW, null, "ev-1"), NOW)
                        .verdict())
                .isEmpty();
    }

    @Test
    void flagsALateReportWithItsDelay() {
        ReceiptAnswer answer = ReceiptAnswer.of(entry(InboxState.RECEIVED, NOW, null, null), NOW);
        assertThat(answer.late()).contains(true);
        assertThat(answer.delaySeconds()).contains(90_000L);
    }

    private static InboxEntry entry(
            InboxState state, Instant effective, @Nullable String code, @Nullable String cancels) {
        return new InboxEntry(
                UUID.randomUUID(),
                Optional.of("/hr"),
                Optional.of("ev-2"),
                Optional.of("RESIGNATION"),
                state,
                Optional.ofNullable(code),
                Optional.empty(),
                NOW,
                Optional.of(effective),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.ofNullable(cancels),
                Optional.of(Duration.ofHours(25)));
    }
}

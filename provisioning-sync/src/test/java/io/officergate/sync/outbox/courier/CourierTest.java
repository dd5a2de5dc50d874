package io.officergate.sync.outbox.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.officergate.sync.outbox.ClaimedDelivery;
import io.officergate.sync.outbox.DueDeliveries;
import io.officergate.sync.outbox.Hearer;
import io.officergate.sync.outbox.HearerAnswer;
import io.officergate.sync.outbox.HearerAnswer.Away;
import io.officergate.sync.outbox.HearerAnswer.Heard;
import io.officergate.sync.outbox.HearerAnswer.Refused;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.OutboxBacklog;
import io.officergate.sync.outbox.OutboxKind;
import io.officergate.sync.platform.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One round: what is heard is marked together, the rest one by one. */
class CourierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final CourierPolicy POLICY = new CourierPolicy(
            Duration.ofSeconds(1), new RetrySchedule(Duration.ofMillis(500), Duration.ofSeconds(30)), 8);

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void marksAllThatAreHeardAtOnce() {
        Desk desk = new Desk(5, 0);
        assertThat(round(desk, new Heard(), new Refused("no"), new Heard(), new Heard(), new Refused("no")))
                .isEqualTo(5);
        assertThat(desk.did).containsExactly("refused", "refused", "delivered 3");
        assertThat(counted(TellingEnd.TOLD)).isEqualTo(3);
        assertThat(counted(TellingEnd.REFUSED)).isEqualTo(2);
        assertThat(counted(TellingEnd.OVERTAKEN)).isZero();
    }

    @Test
    void countsThoseWhoseLeaseRanOut() {
        Desk desk = new Desk(3, 1);
        assertThat(round(desk, new Heard(), new Heard(), new Heard())).isEqualTo(3);
        assertThat(counted(TellingEnd.TOLD)).isEqualTo(2);
        assertThat(counted(TellingEnd.OVERTAKEN)).isEqualTo(1);
    }

    @Test
    void waitsWhileItsHearerIsAwayAndMarksWhatWasHeardBefore() {
        Desk desk = new Desk(3, 0);
        assertThat(round(desk, new Heard(), new Away("slow"), new Away("slow"))).isZero();
        assertThat(desk.did).containsExactly("postponed", "postponed", "delivered 1");
        assertThat(counted(TellingEnd.POSTPONED)).isEqualTo(2);
    }

    @Test
    void asksNobodyWhenNothingIsDue() {
        Desk desk = new Desk(0, 0);
        assertThat(round(desk)).isZero();
        assertThat(desk.did).isEmpty();
    }

    private int round(Desk desk, HearerAnswer... answers) {
        Hearer hearer = new Hearer() {
            @Override
            public OutboxKind kind() {
                return OutboxKind.AUDIT;
            }

            @Override
            public List<HearerAnswer> tell(List<ClaimedDelivery> deliveries) {
                return Stream.of(answers).toList();
            }
        };
        return new Courier(desk, hearer, new TellingCounters(registry), InstantSource.fixed(NOW), POLICY).round();
    }

    private double counted(TellingEnd end) {
        return registry.counter("officergate.sync.told", "kind", "audit", "end", end.tag())
                .count();
    }

    /** Hands out so many, and says that of some the lease ran out. */
    private static final class Desk implements DueDeliveries {

        private final List<String> did = new ArrayList<>();
        private final int due;
        private final int overtaken;

        Desk(int due, int overtaken) {
            this.due = due;
            this.overtaken = overtaken;
        }

        @Override
        public List<ClaimedDelivery> claim(OutboxKind kind, int most, Instant now, Duration lease) {
            Note note = Note.general(NoteKind.BRAKE_ENGAGED, Optional.empty(), Optional.empty(), Optional.empty());
            return IntStream.range(0, due)
                    .mapToObj(i -> new ClaimedDelivery(UUID.randomUUID(), UUID.randomUUID(), 1, 0, NOW, note))
                    .toList();
        }

        @Override
        public int delivered(List<ClaimedDelivery> deliveries, Instant now) {
            did.add("delivered " + deliveries.size());
            return deliveries.size() - overtaken;
        }

        @Override
        public boolean postponed(ClaimedDelivery delivery, String why, Instant until) {
            return did.add("postponed");
        }

        @Override
        public boolean refused(ClaimedDelivery delivery, String why, Instant until) {
            return did.add("refused");
        }

        @Override
        public boolean givenUp(ClaimedDelivery delivery, String why, Instant now) {
            return did.add("givenUp");
        }

        @Override
        public void hurry(OutboxKind kind, Instant now) {
            did.add("hurry");
        }

        @Override
        public OutboxBacklog backlog(OutboxKind kind, Instant now) {
            return OutboxBacklog.NOTHING;
        }
    }
}

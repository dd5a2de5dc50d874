package io.officergate.sync.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.officergate.sync.apply.ApplyAnswer.NotNow;
import io.officergate.sync.apply.ApplyAnswer.Reason;
import io.officergate.sync.inbox.Backlog;
import io.officergate.sync.inbox.ClaimedEvent;
import io.officergate.sync.inbox.DueEvents;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written down when Keycloak does not do an event. */
class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Desk desk = new Desk();

    @Test
    void whatKeycloakDoesNotAnswerWaits() {
        delivered(Reason.UNREACHABLE);
        delivered(Reason.NOT_AUTHORISED);
        delivered(Reason.NOT_YET_EFFECTIVE);
        assertThat(desk.did)
                .containsExactly("postponed unreachable", "postponed not_authorised", "postponed not_yet_effective");
        assertThat(counted(MessageEnd.POSTPONED)).isEqualTo(3);
    }

    @Test
    void whatKeycloakFailsOverWaitsUntilItIsParked() {
        desk.state = Optional.of(InboxState.RECEIVED);
        delivered(Reason.UNEXPECTED_ANSWER);
        desk.state = Optional.of(InboxState.PARKED);
        delivered(Reason.UNEXPECTED_ANSWER);
        desk.state = Optional.empty();
        delivered(Reason.UNEXPECTED_ANSWER);
        assertThat(desk.did).hasSize(3).containsOnly("failed unexpected_answer, most 8, after PT2S");
        assertThat(counted(MessageEnd.POSTPONED)).isEqualTo(1);
        assertThat(counted(MessageEnd.PARKED)).isEqualTo(1);
        assertThat(counted(MessageEnd.OVERTAKEN)).isEqualTo(1);
    }

    private void delivered(Reason reason) {
        Transitions keycloak = (json, sender, confirmed) -> new NotNow(reason);
        new Delivery(
                        keycloak,
                        desk,
                        new KeycloakContact(),
                        new MessageCounters(registry),
                        InstantSource.fixed(NOW),
                        new Defaults())
                .deliver(new ClaimedEvent(
                        UUID.randomUUID(), UUID.randomUUID(), NOW, IntakeKind.KAFKA, 3, "{}", Optional.empty(), false));
    }

    private double counted(MessageEnd end) {
        return registry.get("officergate.sync.messages")
                .tags("intake", "kafka", "verdict", end.tag())
                .counter()
                .count();
    }

    private record Defaults() implements DispatchSettings {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int parallel() {
            return 16;
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration firstPause() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int mostFailures() {
            return 8;
        }
    }

    /** Writes down what it is told. */
    private static final class Desk implements DueEvents {

        private final List<String> did = new ArrayList<>();
        private Optional<InboxState> state = Optional.empty();

        @Override
        public boolean postponed(ClaimedEvent event, String code, Instant until, boolean inDoubt) {
            did.add("postponed " + code);
            return true;
        }

        @Override
        public Optional<InboxState> failed(ClaimedEvent event, String code, int most, Instant until, Instant now) {
            did.add("failed " + code + ", most " + most + ", after " + Duration.between(now, until));
            return state;
        }

        @Override
        public List<ClaimedEvent> claim(int most, Instant now, Duration lease) {
            throw new AssertionError("it is given what it delivers");
        }

        @Override
        public boolean applied(ClaimedEvent event, Instant now) {
            throw new AssertionError("nothing is applied");
        }

        @Override
        public boolean stale(ClaimedEvent event, Instant now) {
            throw new AssertionError("nothing is applied");
        }

        @Override
        public boolean parked(ClaimedEvent event, String code, String detail, Instant now) {
            throw new AssertionError("nothing is refused");
        }

        @Override
        public void hurry(Instant now) {
            did.add("hurried");
        }

        @Override
        public Backlog backlog(Instant now) {
            throw new AssertionError("nobody asks");
        }
    }
}

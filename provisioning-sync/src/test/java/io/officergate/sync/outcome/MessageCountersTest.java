package io.officergate.sync.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.officergate.sync.Events;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.ordering.OrderingVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCountersTest {

    private static final PersonnelEvent EVENT = Events.resigns("ev-1", "000190000001", "2026-11-20");

    @Test
    void hasACounterForEveryWayAMessageCanEnd() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MessageCounters counters = new MessageCounters(registry);

        for (IntakeKind intake : IntakeKind.values()) {
            for (MessageEnd end : MessageEnd.values()) {
                counters.count(intake, end);
                assertThat(registry.get(MessageCounters.MESSAGES)
                                .tags("intake", intake.name().toLowerCase(Locale.ROOT), "verdict", end.tag())
                                .counter()
                                .count())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void namesAnEndForEveryVerdict() {
        List<OrderingVerdict> verdicts = List.of(
                new OrderingVerdict.Apply(EVENT),
                new OrderingVerdict.NotYet(EVENT, EVENT.effectiveFrom()),
                new OrderingVerdict.Duplicate(UUID.randomUUID()),
                new OrderingVerdict.Conflict(EVENT, UUID.randomUUID()),
                new OrderingVerdict.Malformed(
                        List.of(new Finding("id", FindingCode.REQUIRED, "is required")), Optional.empty()));

        Set<Class<?>> shown = verdicts.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(shown).containsExactlyInAnyOrder(OrderingVerdict.class.getPermittedSubclasses());
        assertThat(verdicts.stream().map(MessageEnd::of).collect(Collectors.toSet()))
                .hasSize(verdicts.size());
        assertThat(Stream.of(MessageEnd.values()).map(MessageEnd::tag)).doesNotHaveDuplicates();
    }
}

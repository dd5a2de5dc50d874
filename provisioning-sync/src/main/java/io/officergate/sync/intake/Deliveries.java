package io.officergate.sync.intake;

import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.binary.AsItCame;
import io.officergate.sync.event.binary.EventHeaders;
import io.officergate.sync.event.binary.MessageReader;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.inbox.Provenance.MessageKey;
import io.officergate.sync.ordering.OrderingVerdict;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import io.officergate.sync.platform.NewWork;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes in what nobody waits for an answer to: whatever it is, it is kept, a malformed message as it came. */
@Singleton
public final class Deliveries {

    private final MessageReader reader;
    private final IntakeLimits limits;
    private final Inbox inbox;
    private final MessageCounters counters;
    private final Event<NewWork> newWork;
    private final InstantSource time;

    Deliveries(
            MessageReader reader,
            IntakeLimits limits,
            Inbox inbox,
            MessageCounters counters,
            Event<NewWork> newWork,
            InstantSource time) {
        this.reader = reader;
        this.limits = limits;
        this.inbox = inbox;
        this.counters = counters;
        this.newWork = newWork;
        this.time = time;
    }

    /**
     * Keeps a message; committed when this returns.
     *
     * @param headers those of the record
     * @param key the Kafka key, if any
     * @param origin topic, partition and offset
     * @throws io.officergate.sync.inbox.InboxUnavailable when the database is away; the message has to come again
     */
    public void keep(EventHeaders headers, byte[] value, Optional<byte[]> key, String origin) {
        Instant now = time.instant();
        EventVerdict verdict = judge(headers, value, now);
        if (verdict instanceof EventVerdict.WellFormed wellFormed) {
            PersonnelEvent event = wellFormed.event();
            inbox.keep(List.of(event), Provenance.kafka(origin, Optional.of(compare(key, event))), now)
                    .forEach(kept -> counters.count(IntakeKind.KAFKA, kept));
            newWork.fire(new NewWork());
        } else if (verdict instanceof EventVerdict.Malformed malformed) {
            keepMalformed(AsItCame.payload(headers, value), malformed, origin, now);
        }
    }

    private EventVerdict judge(EventHeaders headers, byte[] value, Instant now) {
        if (value.length > limits.largestMessage()) {
            Finding finding =
                    new Finding("", FindingCode.TOO_LARGE, "is larger than " + limits.largestMessage() + " bytes");
            return new EventVerdict.Malformed(List.of(finding), Optional.empty());
        }
        return reader.readOne(headers, value, now);
    }

    private void keepMalformed(byte[] payload, EventVerdict.Malformed malformed, String origin, Instant now) {
        inbox.keepMalformed(
                payload,
                new OrderingVerdict.Malformed(malformed.findings(), malformed.identity()),
                Provenance.kafka(origin, Optional.empty()),
                now);
        counters.count(IntakeKind.KAFKA, end(malformed.findings().get(0).code()));
    }

    private static MessageEnd end(FindingCode code) {
        return switch (code) {
            case NOT_JSON -> MessageEnd.NOT_JSON;
            case TOO_LARGE -> MessageEnd.TOO_LARGE;
            default -> MessageEnd.MALFORMED;
        };
    }

    private static MessageKey compare(Optional<byte[]> key, PersonnelEvent event) {
        byte[] expected = event.subject().orderKey().getBytes(StandardCharsets.UTF_8);
        return key.map(bytes -> Arrays.equals(bytes, expected) ? MessageKey.SAME : MessageKey.OTHER)
                .orElse(MessageKey.MISSING);
    }
}

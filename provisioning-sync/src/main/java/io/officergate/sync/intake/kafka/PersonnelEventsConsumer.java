package io.officergate.sync.intake.kafka;

import io.officergate.sync.event.binary.Carrier;
import io.officergate.sync.event.binary.EventHeaders;
import io.officergate.sync.event.binary.Header;
import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.inbox.IntakeKind;
import io.officergate.sync.intake.Deliveries;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps each record before its offset is committed. While the inbox is away it holds the record and tries again: a negative
 * acknowledgement would end the channel ({@code failure-strategy=fail}) or skip the record ({@code ignore}).
 */
@Singleton
public final class PersonnelEventsConsumer {

    static final String CHANNEL = "personnel-events";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final MessageCounters counters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    PersonnelEventsConsumer(Deliveries deliveries, MessageCounters counters) {
        this.deliveries = deliveries;
        this.counters = counters;
    }

    /** Returns when the record is kept, and only then; the offset follows. */
    @Incoming(CHANNEL)
    @Blocking(CHANNEL)
    public void keep(ConsumerRecord<byte[], byte[]> received) {
        byte[] value = received.value() == null ? new byte[0] : received.value();
        String origin = received.topic() + "/" + received.partition() + "/" + received.offset();
        Duration pause = FIRST_PAUSE;
        EventHeaders headers = headers(received);
        while (!isKept(headers, value, Optional.ofNullable(received.key()), origin)) {
            waitUnlessStopping(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean isKept(EventHeaders headers, byte[] value, Optional<byte[]> key, String origin) {
        try {
            deliveries.keep(headers, value, key, origin);
            return true;
        } catch (InboxUnavailable e) {
            KafkaLog.LOG.inboxAway(origin, e.getMessage());
        } catch (RuntimeException e) {
            KafkaLog.LOG.cannotKeep(e, origin);
        }
        counters.count(IntakeKind.KAFKA, MessageEnd.UNAVAILABLE);
        return false;
    }

    private static EventHeaders headers(ConsumerRecord<byte[], byte[]> received) {
        List<Header> headers = new ArrayList<>();
        received.headers()
                .forEach(header ->
                        headers.add(Header.of(header.key(), header.value() == null ? new byte[0] : header.value())));
        return EventHeaders.of(Carrier.KAFKA, headers);
    }

    private void waitUnlessStopping(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopping; the record is delivered again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; the record is delivered again", e);
        }
    }

    void onStop(@Observes @Priority(1) ShutdownEvent stop) {
        stopping.countDown();
    }
}

package io.officergate.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.RunFile;
import io.officergate.world.kafka.KafkaPart;
import io.officergate.world.people.PersonnelOffice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Personnel systems that send in batches until each batch is accepted, as at-least-once delivery means it: whatever is not
 * answered comes again, at another copy. One of them uses the broker.
 */
final class Senders {
    private static final int A_BATCH = 20;
    private static final int PAUSE_MILLIS = 300;
    private static final int ANSWER_SECONDS = 15;

    private final List<RunFile.Sync> ways;
    private final KafkaPart kafka;
    private final List<List<ObjectNode>> batches = new ArrayList<>();
    private final DoubleSupplier share;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param ways into provisioning-sync
     * @param share of the events that may have been sent by now, from 0 to 1
     */
    Senders(List<RunFile.Sync> ways, KafkaPart kafka, List<ObjectNode> events, DoubleSupplier share) {
        this.ways = ways;
        this.kafka = kafka;
        this.share = share;
        for (int from = 0; from < events.size(); from += A_BATCH) {
            batches.add(events.subList(from, Math.min(events.size(), from + A_BATCH)));
        }
    }

    void start() {
        threads.add(new Thread(() -> overHttp(0), "sender-http-1"));
        threads.add(new Thread(() -> overHttp(1), "sender-http-2"));
        threads.add(new Thread(this::overKafka, "sender-kafka"));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Whether everything was accepted. */
    boolean areDone() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    /** How often something had to be sent again. */
    int repeats() {
        return repeats.get();
    }

    /** The next batch, once its time has come; none when all are taken. */
    private Optional<List<ObjectNode>> next() {
        int mine = next.getAndIncrement();
        if (mine >= batches.size()) {
            return Optional.empty();
        }
        while (mine > share.getAsDouble() * batches.size()) {
            pause();
        }
        return Optional.of(batches.get(mine));
    }

    private void overHttp(int first) {
        Ways<PersonnelOffice> offices = new Ways<>(ways, PersonnelOffice::new, first);
        for (Optional<List<ObjectNode>> some = next(); some.isPresent(); some = next()) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode().addAll(some.get());
            while (!isAccepted(offices.now(), batch.toString())) {
                offices.takeNext();
                again();
            }
        }
    }

    private static boolean isAccepted(PersonnelOffice office, String batch) {
        try {
            return office.post(batch).status() == 202;
        } catch (RuntimeException away) {
            return false;
        }
    }

    private void overKafka() {
        Map<String, Object> settings =
                new HashMap<>(kafka.users().personnelOffice().settings());
        settings.put("bootstrap.servers", kafka.bootstrap());
        settings.put("acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Optional<List<ObjectNode>> some = next(); some.isPresent(); some = next()) {
                for (ObjectNode event : some.get()) {
                    while (!isKept(producer, event)) {
                        again();
                    }
                }
            }
        }
    }

    private static boolean isKept(KafkaProducer<String, String> producer, ObjectNode event) {
        try {
            JsonNode decision = event.path("data");
            String subject = decision.path("personalNumber")
                    .asText(decision.path("fromUnit").asText());
            producer.send(new ProducerRecord<>(KafkaPart.PERSONNEL_EVENTS, subject, event.toString()))
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private void again() {
        repeats.incrementAndGet();
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}

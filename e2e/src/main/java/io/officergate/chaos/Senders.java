package io.officergate.chaos;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.kafka.KafkaPart;
import io.officergate.world.people.PersonnelOffice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Personnel systems that send in parts until each part is accepted, as at-least-once delivery means it: whatever is not answered
 * comes again. One of them uses the broker, the others each a copy of provisioning-sync.
 */
final class Senders {
    private static final int A_BATCH = 20;
    private static final int PAUSE_MILLIS = 300;
    private static final int ANSWER_SECONDS = 15;

    private final World world;
    private final List<String> copies;
    private final Queue<List<ObjectNode>> left = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param copies the addresses of provisioning-sync
     */
    Senders(World world, List<String> copies, List<ObjectNode> events) {
        this.world = world;
        this.copies = copies;
        for (int from = 0; from < events.size(); from += A_BATCH) {
            left.add(events.subList(from, Math.min(events.size(), from + A_BATCH)));
        }
    }

    void start() {
        copies.forEach(url -> threads.add(new Thread(() -> overHttp(url), "sender-http")));
        threads.add(new Thread(this::overKafka, "sender-kafka"));
        threads.forEach(Thread::start);
    }

    /** Whether everything was accepted. */
    boolean areDone() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    /** How often something had to be sent again. */
    int repeats() {
        return repeats.get();
    }

    private void overHttp(String url) {
        RunFile.Sync sync = world.runFile().sync();
        PersonnelOffice office = new PersonnelOffice(new RunFile.Sync(
                url,
                sync.pid(),
                sync.tokenUrl(),
                sync.clientId(),
                sync.clientSecret(),
                sync.deskId(),
                sync.deskSecret()));
        for (List<ObjectNode> part = left.poll(); part != null; part = left.poll()) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode().addAll(part);
            while (!isAccepted(office, batch.toString())) {
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
                new HashMap<>(world.kafka().users().personnelOffice().settings());
        settings.put("bootstrap.servers", world.kafka().bootstrap());
        settings.put("acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (List<ObjectNode> part = left.poll(); part != null; part = left.poll()) {
                for (ObjectNode event : part) {
                    while (!isKept(producer, event)) {
                        again();
                    }
                }
            }
        }
    }

    private static boolean isKept(KafkaProducer<String, String> producer, ObjectNode event) {
        try {
            String key = event.path("data").path("personalNumber").asText();
            producer.send(new ProducerRecord<>(KafkaPart.PERSONNEL_EVENTS, key, event.toString()))
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
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}

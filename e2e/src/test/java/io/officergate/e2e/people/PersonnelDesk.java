package io.officergate.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.World;
import io.officergate.world.kafka.KafkaPart;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The personnel office at work: writes decisions as CloudEvents and reports them. */
public final class PersonnelDesk {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_BLOCK_MILLISECONDS = 8_000;

    private final World world;

    PersonnelDesk(World world) {
        this.world = world;
    }

    /** The officer's resignation, effective today. */
    public ObjectNode resignationOf(Officer officer, String decisionNumber) {
        LocalDate today = LocalDate.now(VIET_NAM);
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "https://personnel.hanoi.example");
        event.put("type", "io.officergate.personnel.RESIGNATION");
        event.put("datacontenttype", "application/json");
        event.putObject("data")
                .put("decisionNumber", decisionNumber)
                .put("decisionDate", today.toString())
                .put("issuer", "UBND phường Hà Đông")
                .put("effectiveFrom", today.toString())
                .put("personalNumber", officer.personalNumber());
        return event;
    }

    /** Reports over HTTP and has a receipt in hand. */
    public void posts(ObjectNode event) {
        SyncAccount.Answer answer = new PersonnelOffice(world.runFile().sync()).post(event.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    }

    /** Reports all of them in one batch: kept together or not at all. */
    public void postsTogether(List<ObjectNode> events) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode().addAll(events);
        SyncAccount.Answer answer = new PersonnelOffice(world.runFile().sync()).post(batch.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    }

    /** Reports over Kafka and has the broker's word that it is kept. */
    public void sendsOverKafka(ObjectNode event) {
        try {
            sendsOverKafkaAs(world.kafka().users().personnelOffice().settings(), event);
        } catch (ExecutionException | TimeoutException refused) {
            throw new AssertionError("the broker did not take the event", refused);
        }
    }

    /**
     * Tries to, with other settings than its own.
     *
     * @param client settings beside the address
     * @throws ExecutionException when the broker refuses
     */
    public void sendsOverKafkaAs(Map<String, String> client, ObjectNode event)
            throws ExecutionException, TimeoutException {
        String key = event.path("data").path("personalNumber").asText();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", world.kafka().bootstrap());
        settings.put("acks", "all");
        settings.put("max.block.ms", LONGEST_BLOCK_MILLISECONDS);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(KafkaPart.PERSONNEL_EVENTS, key, event.toString()))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopping);
        }
    }
}

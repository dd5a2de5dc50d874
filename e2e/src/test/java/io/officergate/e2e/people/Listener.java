package io.officergate.e2e.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.world.World;
import io.officergate.world.kafka.KafkaPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A system that listens to how personnel events end. */
public final class Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;

    public Listener(World world) {
        this.world = world;
    }

    /** What was told so far under the receipt, in order; the key of each record is the receipt. */
    public List<JsonNode> hears(String receipt) {
        Map<String, Object> settings =
                new HashMap<>(world.kafka().users().personnelOffice().settings());
        settings.put("bootstrap.servers", world.kafka().bootstrap());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(KafkaPart.PERSONNEL_OUTCOMES)) {
                partitions.add(new TopicPartition(partition.topic(), partition.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<JsonNode> heard = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, String> told : consumer.poll(Duration.ofSeconds(1))) {
                    if (receipt.equals(told.key())) {
                        heard.add(read(told.value()));
                    }
                }
            }
            return heard;
        }
    }

    /** The states told so far under the receipt, a repeat left out. */
    public List<String> hearsStates(String receipt) {
        List<String> states = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (JsonNode outcome : hears(receipt)) {
            if (!ids.contains(outcome.path("id").asText())) {
                ids.add(outcome.path("id").asText());
                states.add(outcome.path("data").path("state").asText());
            }
        }
        return states;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("an outcome is no JSON", e);
        }
    }
}

package io.officergate.world.kafka;

import io.officergate.world.WorldFailure;
import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The broker, with the topics personnel events arrive on and their outcomes leave by. */
public final class KafkaPart extends Part {
    /** Where personnel events arrive: key = personal number, value = structured CloudEvent in JSON. */
    public static final String PERSONNEL_EVENTS = "officergate.personnel-events";

    /** Where outcomes leave: key = receipt, value = structured CloudEvent in JSON. */
    public static final String PERSONNEL_OUTCOMES = "officergate.personnel-outcomes";

    private static final int PARTITIONS = 6;
    private static final int LOOK_MILLISECONDS = 3_000;

    private final KafkaStorage storage;
    private final int port;

    public KafkaPart(WorldFolder folder, int port, int controllerPort) {
        super("kafka", folder);
        this.storage = new KafkaStorage(folder.data("kafka"), folder.log("kafka"), port, controllerPort);
        this.port = port;
    }

    /** Host and port, as clients want it. */
    public String bootstrap() {
        return "localhost:" + port;
    }

    @Override
    protected void prepare() {
        storage.format();
    }

    @Override
    protected Command command() {
        return Command.of(
                List.of(
                        Command.java(),
                        "-Xms128m",
                        "-Xmx384m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        "-Dorg.slf4j.simpleLogger.log.org.apache.kafka=info",
                        "kafka.Kafka",
                        storage.settings().toString()),
                Map.of("CLASSPATH", KafkaStorage.classPath()));
    }

    @Override
    protected boolean isReady() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LOOK_MILLISECONDS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LOOK_MILLISECONDS);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(topic(PERSONNEL_EVENTS), topic(PERSONNEL_OUTCOMES)))
                    .all()
                    .get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException answered) {
            return answered.getCause() instanceof TopicExistsException;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new WorldFailure("The start was interrupted.", "start again.", stopping);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1);
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** The folder of the broker's log segments. */
    public Path data() {
        return storage.data();
    }
}

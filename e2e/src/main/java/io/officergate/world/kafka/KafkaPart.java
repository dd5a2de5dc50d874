package io.officergate.world.kafka;

import io.officergate.world.Secrets;
import io.officergate.world.WorldFailure;
import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The broker, with the topics personnel events arrive on and their outcomes leave by; nobody comes in without a name and a
 * password.
 */
public final class KafkaPart extends Part {
    /** Where personnel events arrive: key = personal number, value = structured CloudEvent in JSON. */
    public static final String PERSONNEL_EVENTS = "officergate.personnel-events";

    /** Where outcomes leave: key = receipt, value = structured CloudEvent in JSON. */
    public static final String PERSONNEL_OUTCOMES = "officergate.personnel-outcomes";

    private static final int PARTITIONS = 6;
    private static final int LOOK_MILLISECONDS = 3_000;

    private final KafkaStorage storage;
    private final int port;
    private final KafkaUsers users;

    public KafkaPart(WorldFolder folder, Secrets secrets, int port, int controllerPort) {
        super("kafka", folder);
        this.users = KafkaUsers.of(secrets);
        this.storage = new KafkaStorage(folder.data("kafka"), folder.log("kafka"), port, controllerPort, users);
        this.port = port;
    }

    /** Host and port, as clients want it. */
    public String bootstrap() {
        return "localhost:" + port;
    }

    /** Who may come in. */
    public KafkaUsers users() {
        return users;
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
        Map<String, Object> settings = new HashMap<>(users.broker().settings());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LOOK_MILLISECONDS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LOOK_MILLISECONDS);
        try (Admin admin = Admin.create(settings)) {
            admin.createAcls(users.rights()).all().get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
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

package io.officergate.world.kafka;

import io.officergate.world.PrivateFile;
import io.officergate.world.process.Command;
import io.officergate.world.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** The broker's settings and its log folder. The settings are written at each start, since ports may change. */
final class KafkaStorage {
    private final Path data;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private final KafkaUsers users;

    KafkaStorage(Path data, Path log, int port, int controllerPort, KafkaUsers users) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
        this.users = users;
    }

    Path data() {
        return data;
    }

    Path settings() {
        return data.resolveSibling("kafka.properties");
    }

    /** The broker runs from the class path of the world. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Writes the settings and formats the log folder once, as KRaft requires. */
    void format() {
        try {
            Files.createDirectories(data);
            PrivateFile.write(settings(), properties().getBytes(StandardCharsets.UTF_8));
            if (!Files.exists(data.resolve("meta.properties"))) {
                runStorageTool();
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENT://localhost:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=CLIENT
                listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                sasl.enabled.mechanisms=PLAIN
                sasl.mechanism.inter.broker.protocol=PLAIN
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.client.plain.sasl.jaas.config=%4$s
                listener.name.controller.plain.sasl.jaas.config=%4$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:%5$s
                log.dirs=%3$s
                num.partitions=1
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(
                port, controllerPort, data, users.loginModule(), users.broker().name());
    }

    private void runStorageTool() {
        Command format = Command.of(
                List.of(
                        Command.java(),
                        "-Xmx128m",
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings().toString()),
                Map.of("CLASSPATH", classPath()));
        Tool.run(
                format,
                log,
                "Kafka's log folder cannot be formatted",
                "make room on the disk, or start over with --fresh.");
    }
}

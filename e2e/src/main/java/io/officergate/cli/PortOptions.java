package io.officergate.cli;

import io.officergate.world.Ports;
import picocli.CommandLine.Option;

/** Where the parts listen. The defaults are those of {@link Ports#standard()}. */
final class PortOptions {
    @Option(names = "--port-keycloak", paramLabel = "N", defaultValue = "8180", description = DEFAULT)
    int keycloak;

    @Option(names = "--port-keycloak-management", paramLabel = "N", defaultValue = "8190", description = DEFAULT)
    int keycloakManagement;

    @Option(names = "--port-keycloak-cluster", paramLabel = "N", defaultValue = "8191", description = DEFAULT)
    int keycloakCluster;

    @Option(names = "--port-sync", paramLabel = "N", defaultValue = "8280", description = DEFAULT)
    int sync;

    @Option(names = "--port-sample", paramLabel = "N", defaultValue = "8380", description = DEFAULT)
    int sample;

    @Option(names = "--port-postgres", paramLabel = "N", defaultValue = "5532", description = DEFAULT)
    int postgres;

    @Option(names = "--port-kafka", paramLabel = "N", defaultValue = "9192", description = DEFAULT)
    int kafka;

    @Option(names = "--port-kafka-controller", paramLabel = "N", defaultValue = "9193", description = DEFAULT)
    int kafkaController;

    @Option(names = "--port-mail", paramLabel = "N", defaultValue = "8025", description = DEFAULT)
    int mail;

    @Option(names = "--port-mail-smtp", paramLabel = "N", defaultValue = "8026", description = DEFAULT)
    int mailSmtp;

    private static final String DEFAULT = "(default: ${DEFAULT-VALUE})";

    Ports ports() {
        return new Ports(
                keycloak,
                keycloakManagement,
                keycloakCluster,
                sync,
                sample,
                postgres,
                kafka,
                kafkaController,
                mail,
                mailSmtp);
    }
}

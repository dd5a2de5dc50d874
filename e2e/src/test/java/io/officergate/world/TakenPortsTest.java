package io.officergate.world;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class TakenPortsTest {
    private static final Ports FREE = Ports.free();

    @Test
    void letsFreePortsPass() {
        TakenPorts.refuse(FREE);
    }

    @Test
    void namesTheTakenPortItsProcessAndTheOptionThatMovesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TakenPorts.refuse(with(taken.getLocalPort())))
                    .isInstanceOf(WorldFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining(
                            "by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port-kafka N")
                    .hasMessageContaining("Mend:");
        }
    }

    @Test
    void seesAServerOnAllAddressesToo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> TakenPorts.refuse(with(taken.getLocalPort())))
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> TakenPorts.refuse(with(FREE.keycloak())))
                .isInstanceOf(WorldFailure.class)
                .hasMessageContaining("same port");
    }

    private static Ports with(int kafka) {
        return new Ports(
                FREE.keycloak(),
                FREE.keycloakManagement(),
                FREE.keycloakCluster(),
                FREE.sync(),
                FREE.sample(),
                FREE.postgres(),
                kafka,
                FREE.kafkaController(),
                FREE.mail(),
                FREE.mailSmtp());
    }
}

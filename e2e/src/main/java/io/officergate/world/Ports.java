package io.officergate.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loopback ports of a world, each 1 to 65535. The names are those of the command line's options. */
public record Ports(
        int keycloak,
        int keycloakManagement,
        int keycloakCluster,
        int sync,
        int sample,
        int postgres,
        int kafka,
        int kafkaController,
        int mail,
        int mailSmtp) {

    /** The ports of the start command. */
    public static Ports standard() {
        return new Ports(8180, 8190, 8191, 8280, 8380, 5532, 9192, 9193, 8025, 8026);
    }

    /** Ports nobody listens on at this moment, for worlds of tests. */
    public static Ports free() {
        List<Integer> free = free(10);
        return new Ports(
                free.get(0),
                free.get(1),
                free.get(2),
                free.get(3),
                free.get(4),
                free.get(5),
                free.get(6),
                free.get(7),
                free.get(8),
                free.get(9));
    }

    /** The given number of different ports nobody listens on at this moment. */
    public static List<Integer> free(int howMany) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < howMany; i++) {
                held.add(new ServerSocket(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Every port by the name of its option, without {@code --port-}. */
    public Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("keycloak", keycloak);
        named.put("keycloak-management", keycloakManagement);
        named.put("keycloak-cluster", keycloakCluster);
        named.put("sync", sync);
        named.put("sample", sample);
        named.put("postgres", postgres);
        named.put("kafka", kafka);
        named.put("kafka-controller", kafkaController);
        named.put("mail", mail);
        named.put("mail-smtp", mailSmtp);
        return named;
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException stillHeld) {
            throw new UncheckedIOException(stillHeld);
        }
    }
}

package io.officergate.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** Says before anything starts which ports are taken, by whom where the machine tells, and which option moves them. */
public final class TakenPorts {
    private TakenPorts() {}

    /**
     * Lets a world start only on ports that are free.
     *
     * @throws WorldFailure naming every taken port, or two parts that were given the same one
     */
    public static void refuse(Ports ports) {
        Map<String, Integer> named = ports.byName();
        if (named.values().stream().distinct().count() < named.size()) {
            throw new WorldFailure("Two parts were given the same port: " + named + ".", "give each its own.");
        }
        List<String> taken = named.entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(TakenPorts::describe)
                .toList();
        if (!taken.isEmpty()) {
            throw new WorldFailure(
                    String.join(System.lineSeparator(), taken),
                    "end what listens there, or choose another port with the option named.");
        }
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String describe(Map.Entry<String, Integer> port) {
        String owner =
                PortOwner.of(port.getValue()).map(pid -> " by process " + pid).orElse("");
        return "Port %d is taken%s; choose another with --port-%s N.".formatted(port.getValue(), owner, port.getKey());
    }
}

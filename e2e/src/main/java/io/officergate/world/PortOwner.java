package io.officergate.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a port in Linux's {@code /proc}; finds nothing where that may not be read. */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    static Optional<Long> of(int port) {
        Set<String> sockets = new HashSet<>();
        sockets.addAll(listeners(PROC.resolve("net/tcp"), port));
        sockets.addAll(listeners(PROC.resolve("net/tcp6"), port));
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsAny(pid, sockets))
                .findFirst();
    }

    /** Columns of the table: number, local address (hexadecimal, after the colon the port), remote, state, …, inode. */
    private static List<String> listeners(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(columns ->
                            columns.length > 9 && columns[1].endsWith(suffix) && LISTENING.equals(columns[3]))
                    .map(columns -> "socket:[" + columns[9] + "]")
                    .toList();
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(PROC.resolve(pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}

package io.officergate.world.process;

import io.officergate.world.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was started, written down beside the data: process id and the instant the kernel gave it. A process id is used
 * again some day, the pair is not, so a leftover is only ended when both agree.
 *
 * @param pid process id
 * @param bornAt the kernel's start time of the process
 */
record BirthCertificate(long pid, Instant bornAt) {
    private static final Duration GENTLE = Duration.ofSeconds(10);

    static void write(Path file, ProcessHandle child) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, child.pid() + " " + bornAt(child));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Ends the processes of earlier worlds that are written down in the folder and still live. */
    static List<Long> endLeftovers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream()
                    .flatMap(BirthCertificate::endLeftover)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Long> endLeftover(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            Files.delete(file);
            BirthCertificate written = new BirthCertificate(Long.parseLong(words[0]), Instant.parse(words[1]));
            return written.living().map(leftover -> end(leftover));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<ProcessHandle> living() {
        return ProcessHandle.of(pid).stream().filter(ProcessHandle::isAlive).filter(handle -> bornAt(handle)
                .equals(bornAt));
    }

    private static long end(ProcessHandle leftover) {
        Signal.send("INT", leftover.pid());
        if (!Deadline.in(GENTLE).comesTrue(() -> !leftover.isAlive())) {
            leftover.destroyForcibly();
            Deadline.in(GENTLE).comesTrue(() -> !leftover.isAlive());
        }
        return leftover.pid();
    }

    private static Instant bornAt(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}

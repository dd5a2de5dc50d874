package io.officergate.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The threads of a Java process that compile bytecode, as Linux shows them. */
final class CompilerThreads {
    private static final int TICKS_PER_SECOND = 100;
    private static final int MILLIS_PER_TICK = 1000 / TICKS_PER_SECOND;
    /** Fields of proc(5)'s stat after the name in parentheses. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private CompilerThreads() {}

    /** What those that live have used so far. */
    static Duration cpu(long pid) {
        long ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                ticks += stat(thread)
                        .filter(stat -> stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler"))
                        .map(CompilerThreads::ticks)
                        .orElse(0L);
            }
        } catch (IOException gone) {
            throw new IllegalStateException("the process " + pid + " is gone", gone);
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    /** Empty for a thread that has just ended. */
    private static Optional<String> stat(Path thread) {
        try {
            return Optional.of(Files.readString(thread.resolve("stat")));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
    }
}

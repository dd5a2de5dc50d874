package io.officergate.world.process;

import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Starts children that die with the world. The kernel sends the signal of {@code setpriv --pdeathsig} when the thread
 * that started the child ends, so every child is started by one thread that lives as long as this JVM.
 */
public final class Launcher {
    /** Settings of the caller's shell for its own servers; they must not leak into ours. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(KC|QUARKUS|KAFKA|OFFICERGATE|SAMPLE|PG|SMALLRYE)_.*|JAVA_OPTS.*|JAVA_TOOL_OPTIONS|CLASSPATH");

    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parent-of-all-parts");
        thread.setDaemon(true);
        return thread;
    });

    private Launcher() {}

    /**
     * Starts the command; its output is appended to the log.
     *
     * @throws WorldFailure when the program cannot be started
     */
    static Process launch(Command command, Path log) {
        try {
            return PARENT.submit(() -> start(command, log)).get();
        } catch (ExecutionException refused) {
            throw new WorldFailure(
                    command.line().get(0) + " cannot be started: " + refused.getMessage() + ".",
                    "install the missing tool (Debian: apt-get install util-linux) or look at " + log + ".",
                    refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new WorldFailure("The start was interrupted.", "start again.", stopping);
        }
    }

    private static Process start(Command command, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        List<String> line = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", command.stopSignal()));
        line.addAll(command.line());
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> FOREIGN.matcher(name).matches());
        environment.putAll(command.environment());
        return builder.start();
    }
}

package io.officergate.world.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param line program and arguments
 * @param environment variables added to those of the world
 * @param stopSignal the signal that asks the program to end gently, without {@code SIG}
 */
public record Command(List<String> line, Map<String, String> environment, String stopSignal) {
    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** A program that ends gently on SIGTERM, as all Java programs do. */
    public static Command of(List<String> line, Map<String, String> environment) {
        return new Command(line, environment, "TERM");
    }

    /** The same with further variables. */
    public Command with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new Command(line, all, stopSignal);
    }

    /** The Java that runs the world, which runs its parts too. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

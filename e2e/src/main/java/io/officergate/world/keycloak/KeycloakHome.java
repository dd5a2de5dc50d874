package io.officergate.world.keycloak;

import io.officergate.world.FolderTree;
import io.officergate.world.WorldFailure;
import io.officergate.world.process.Command;
import io.officergate.world.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A built Keycloak: a copy of the distribution with our jars. It holds no data, so it is thrown away and made again
 * whenever what goes into it has changed, or when making it was interrupted.
 */
public final class KeycloakHome {
    private static final String FINGERPRINT = "built-from";

    /** Options of kc.sh, which is not used: it runs Java as a child, and killing it leaves the server running. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Path home;
    private final Path log;

    /**
     * The home at that place; it may not be built yet.
     *
     * @param home where the copy lives; its parent exists
     */
    public KeycloakHome(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    /** Whether it was built from exactly this. */
    public boolean isBuiltFrom(KeycloakBuild build) {
        try {
            Path written = home.resolve(FINGERPRINT);
            return Files.exists(written) && Files.readString(written).equals(build.fingerprint());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Builds it unless it is built already; takes half a minute. */
    public void build(KeycloakBuild build) {
        if (isBuiltFrom(build)) {
            return;
        }
        try {
            FolderTree.delete(home);
            FolderTree.copy(build.distribution(), home);
            for (Path provider : build.providers()) {
                Files.copy(
                        provider,
                        home.resolve("providers").resolve(provider.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(build.options());
            Tool.run(
                    command(arguments, Map.of()),
                    log,
                    "Keycloak cannot be built with our providers",
                    "read " + log + ".");
            Files.writeString(home.resolve(FINGERPRINT), build.fingerprint());
        } catch (IOException cannot) {
            throw new WorldFailure(
                    "Keycloak cannot be copied to " + home + ": " + cannot.getMessage() + ".",
                    "make room on the disk (300 MB).",
                    cannot);
        }
    }

    /** The server's own Java program with the given arguments. */
    Command command(List<String> arguments, Map<String, String> environment) {
        List<String> line = new ArrayList<>(List.of(Command.java()));
        line.addAll(JAVA_OPTIONS);
        line.add("-Dkc.home.dir=" + home);
        line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        line.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        line.addAll(arguments);
        return Command.of(line, environment);
    }
}

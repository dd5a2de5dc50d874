package io.officergate.world;

import io.officergate.world.keycloak.KeycloakBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the build of the project has made, which the world runs.
 *
 * @param project the top folder of the checkout
 */
public record Installation(Path project) {
    private static final Properties VERSIONS = versions();

    /** The checkout around the working directory, or the one the system property {@code officergate.home} names. */
    public static Installation here() {
        Path start = Path.of(System.getProperty("officergate.home", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("e2e/pom.xml"))) {
                return new Installation(folder);
            }
        }
        throw new WorldFailure(start + " is not inside a checkout of OfficerGate.", "run ./officergate from there.");
    }

    /** The distribution with our providers and themes, as it is delivered. */
    public KeycloakBuild keycloak() {
        return keycloak(KeycloakBuild.AS_DELIVERED);
    }

    /** The same, built with other options. */
    public KeycloakBuild keycloak(List<String> options) {
        return new KeycloakBuild(
                distribution(),
                Stream.concat(Stream.of(jar("spi-providers"), jar("themes")), besideOurs())
                        .toList(),
                options);
    }

    /** The distribution as it is shipped, with nothing of ours. */
    public KeycloakBuild stockKeycloak() {
        return new KeycloakBuild(distribution(), List.of(), KeycloakBuild.EVERY_SERVER);
    }

    /** provisioning-sync: the folder with its {@code quarkus-run.jar}. */
    public Path sync() {
        return quarkusProgram("provisioning-sync");
    }

    /** The sample connected system: the folder with its {@code quarkus-run.jar}. */
    public Path sample() {
        return quarkusProgram("e2e/sample-system");
    }

    /** The mail server of the world. */
    public Path mail() {
        return built(project.resolve("e2e/target/mail/greenmail-standalone.jar"));
    }

    /** The folder of the examples: officers, systems and personnel events. */
    public Path examples() {
        return project.resolve("e2e/examples");
    }

    /** The libraries our providers call; nothing is bundled into our jars. */
    private Stream<Path> besideOurs() {
        Path folder = project.resolve("spi-providers/target/beside");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList().stream();
        } catch (IOException missing) {
            throw new WorldFailure(folder + " is missing.", "build it with ./mvnw -DskipTests package.", missing);
        }
    }

    private Path distribution() {
        return project.resolve("e2e/target/keycloak/keycloak-" + version("keycloak"));
    }

    private Path jar(String module) {
        String name = "officergate-" + module + "-" + version("officergate") + ".jar";
        return built(project.resolve(module).resolve("target").resolve(name));
    }

    private Path quarkusProgram(String module) {
        Path program = project.resolve(module).resolve("target/quarkus-app");
        built(program.resolve("quarkus-run.jar"));
        return program;
    }

    private static Path built(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new WorldFailure(file + " is missing.", "build it with ./mvnw -DskipTests package.");
        }
        return file;
    }

    private static String version(String of) {
        return Objects.requireNonNull(VERSIONS.getProperty(of), of);
    }

    private static Properties versions() {
        try (InputStream file = Installation.class.getResourceAsStream("/versions.properties")) {
            Properties versions = new Properties();
            versions.load(Objects.requireNonNull(file));
            return versions;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

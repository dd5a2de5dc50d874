package io.officergate.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code run.json}: what scripts may rely on while a world runs. The names are a contract; new ones may be added.
 *
 * @param people by user name
 */
public record RunFile(
        Keycloak keycloak,
        Sync sync,
        Sample sample,
        Postgres postgres,
        Kafka kafka,
        Mail mail,
        Map<String, Person> people) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server and its administrator. */
    public record Keycloak(
            String url, String managementUrl, String realm, String adminUser, String adminPassword, long pid) {}

    /**
     * provisioning-sync, the machine account of the personnel office that may post events to it, and that of the desk that
     * decides about parked ones.
     */
    public record Sync(
            String url,
            long pid,
            String tokenUrl,
            String clientId,
            String clientSecret,
            String deskId,
            String deskSecret) {}

    /** The sample connected system. */
    public record Sample(String url, String clientId, long pid) {}

    /** The database. */
    public record Postgres(String jdbcUrl, String user, String password) {}

    /**
     * The broker, and whoever may write personnel events there.
     *
     * @param user for SASL/PLAIN
     */
    public record Kafka(String bootstrap, long pid, String user, String password) {}

    /**
     * The mail server.
     *
     * @param url where mails are read
     */
    public record Mail(String url, int smtpPort, long pid) {}

    /**
     * A demo person who has enrolled.
     *
     * @param totpSecret Base32
     */
    public record Person(String username, String password, String totpSecret, String personalNumber, String email) {}

    /** The demo person with that user name. */
    public Person person(String userName) {
        Person person = people.get(userName);
        if (person == null) {
            throw new WorldFailure(
                    "There is no demo person " + userName + ".",
                    "choose one of " + String.join(", ", people.keySet()) + ".");
        }
        return person;
    }

    /** Writes it in one step, for its owner only. */
    void write(Path file) {
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Reads that of a running world. */
    public static RunFile of(WorldFolder folder) {
        if (!Files.exists(folder.runFile())) {
            throw new WorldFailure("OfficerGate is not running here.", "start it with ./officergate up.");
        }
        try {
            return JSON.readValue(folder.runFile().toFile(), RunFile.class);
        } catch (IOException unreadable) {
            throw new WorldFailure(
                    folder.runFile() + " cannot be read.", "stop OfficerGate and start it again.", unreadable);
        }
    }
}

package io.officergate.world.postgres;

import io.officergate.world.PrivateFile;
import io.officergate.world.process.Command;
import io.officergate.world.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The data folder of one server (PostgreSQL calls it a cluster), initialised once. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    private final Path binaries;
    private final Path data;
    private final Path log;

    PostgresCluster(Path binaries, Path data, Path log) {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
    }

    Path data() {
        return data;
    }

    Path server() {
        return PostgresBinaries.unpackedIn(binaries).postgres();
    }

    /**
     * Initialises the folder unless it is. {@code initdb} removes what it made when it fails, and works beside the
     * final name, so that a kill in the middle leaves nothing that looks complete.
     */
    void initialise(String superuserPassword) {
        if (Files.isDirectory(data)) {
            return;
        }
        Path draft = data.resolveSibling(
                data.getFileName() + ".draft-" + ProcessHandle.current().pid());
        Path password = data.resolveSibling("superuser-password");
        try {
            PrivateFile.write(password, superuserPassword.getBytes(StandardCharsets.US_ASCII));
            initdb(draft, password);
            Files.move(draft, data);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } finally {
            delete(password);
        }
    }

    private void initdb(Path target, Path passwordFile) {
        List<String> line = PostgresUser.line(
                PostgresBinaries.unpackedIn(binaries).initdb().toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-instructions");
        Tool.run(
                Command.of(line, Map.of()),
                log,
                "PostgreSQL's data folder cannot be initialised",
                "as root, user namespaces must be allowed (sysctl user.max_user_namespaces); "
                        + "or run OfficerGate as an ordinary user.");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}

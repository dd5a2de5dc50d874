package io.officergate.world.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A small file system that only the server sees, for tests of what happens when the disk is full: a tmpfs in a mount namespace
 * of its own, which needs no right but that of making user namespaces. Tables move there and back while the server runs.
 */
public final class SmallDisk implements AutoCloseable {
    private static final String MEBIBYTES = "32";
    private static final String SPACE = "small";
    private static final String DISK_FULL = "53100";

    private final PostgresPart server;
    private final Path filler;
    private final List<String> tables;

    private SmallDisk(PostgresPart server, Path folder, List<String> tables) {
        this.server = server;
        this.filler = folder.resolve("filler");
        this.tables = tables;
    }

    /** The command line that mounts it, makes a folder for tables on it, and becomes the server as nobody special. */
    static List<String> line(Path folder, List<String> server) {
        List<String> line = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c"));
        line.add("mount -t tmpfs -o size=" + MEBIBYTES + "m tmpfs \"$0\" && mkdir -m 700 \"$0/tables\""
                + " && exec unshare --user -- \"$@\"");
        line.add(folder.toString());
        line.addAll(server);
        return line;
    }

    /** Whether this machine lets us have one. */
    static boolean isPossible() {
        try {
            return new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchTool) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Moves the tables there, with their indexes. */
    static SmallDisk holding(PostgresPart server, Path folder, List<String> tables) {
        SmallDisk disk = new SmallDisk(server, folder, List.copyOf(tables));
        disk.run("create tablespace " + SPACE + " location '" + folder.resolve("tables") + "'");
        disk.move(SPACE);
        return disk;
    }

    /** Nothing is left of it. */
    public void isFilled() {
        try {
            run("copy (select repeat('x', 1000) from generate_series(1, 1000000)) to '" + filler + "'");
            throw new IllegalStateException("the small disk holds everything");
        } catch (IllegalStateException refused) {
            if (!(refused.getCause() instanceof SQLException sql) || !DISK_FULL.equals(sql.getSQLState())) {
                throw refused;
            }
        }
    }

    /** Somebody has made room. */
    public void hasRoomAgain() {
        run("copy (select 1) to '" + filler + "'");
    }

    /** The tables are where they were, and nothing of it is left in the server. */
    @Override
    public void close() {
        hasRoomAgain();
        move("pg_default");
        run("drop tablespace " + SPACE);
    }

    private void move(String space) {
        try (Connection database = server.connectAsSuperuser();
                Statement statement = database.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + " set tablespace " + space);
                for (String index : indexesOf(statement, table)) {
                    statement.execute("alter index " + index + " set tablespace " + space);
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL refused: " + refused.getMessage(), refused);
        }
    }

    private static List<String> indexesOf(Statement statement, String table) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select indexrelid::regclass::text from pg_index where indrelid = '" + table + "'::regclass")) {
            while (row.next()) {
                indexes.add(row.getString(1));
            }
        }
        return indexes;
    }

    private void run(String sql) {
        try (Connection database = server.connectAsSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL refused: " + refused.getMessage(), refused);
        }
    }
}
